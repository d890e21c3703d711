import { expect, it } from 'vitest'
import { type Act, acts } from './transitions.ts'
import { whoIsTold } from './who-is-told.ts'

const proposal = { authorUid: 'author', ngoId: 'ngo', departmentId: 'lead', coDepartmentIds: ['helping'] }

const tell = (act: Act, isPublicStep: boolean, change: Partial<typeof proposal> | { authorUid: null } = {}) =>
  whoIsTold({ act }, isPublicStep, { ...proposal, ...change }).map(({ as, departmentIds }) =>
    departmentIds.length > 0 ? `${as} of ${departmentIds.join(' and ')}` : as,
  )

/** Beside the author, whom every step concerns, and the NGO's people, whom every public one does. */
const others: Record<Act, string[]> = {
  submit: ['moderator'],
  enter: ['moderator'],
  publish: ['akim_office'],
  return: [],
  reject: [],
  resubmit: ['moderator'],
  expire: [],
  assign: ['official of lead and helping'],
  answer: [],
  confirm: ['official of lead'],
  dispute: ['akim_office', 'official of lead'],
  uphold: ['official of lead and helping'],
  dismiss: [],
  lapse: [],
  complete: [],
  withdraw: ['official of lead'],
  claim: [],
}

it.each(acts)('tells the right groups of %s', (act) => {
  expect(tell(act, true)).toEqual(['author', 'ngo', ...others[act]])
})

it('keeps a text before publication from the NGO, unless the NGO itself asked it aloud', () => {
  expect(tell('return', false)).toEqual(['author'])
  expect(tell('enter', false, { authorUid: null })).toEqual(['ngo', 'moderator'])
})

it('tells no department before one was assigned, and no NGO where there is none', () => {
  const alone = { ...proposal, ngoId: null, departmentId: null }
  expect(whoIsTold({ act: 'withdraw' }, true, alone)).toEqual([{ as: 'author', departmentIds: [] }])
})
