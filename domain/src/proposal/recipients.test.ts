import { expect, it } from 'vitest'
import { relievedBy, stepRecipients } from './recipients.ts'
import { type Act, acts } from './transitions.ts'

const proposal = {
  authorUid: 'author',
  ngoId: 'ngo',
  territoryId: 'almaty',
  departmentId: 'lead',
  coDepartmentIds: ['helping'],
}

const tell = (act: Act, isPublicStep: boolean, change: Partial<typeof proposal> | { authorUid: null } = {}) =>
  stepRecipients({ act }, isPublicStep, { ...proposal, ...change }).map(({ as, group }) =>
    group.kind === 'officials' ? `${as} of ${group.departmentIds.join(' and ')}` : as,
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
  assign: ['official of lead', 'helping_official of helping'],
  answer: [],
  confirm: ['official of lead'],
  dispute: ['akim_office', 'official of lead'],
  uphold: ['official of lead', 'helping_official of helping'],
  reopen: [],
  dismiss: [],
  lapse: [],
  complete: [],
  withdraw: ['official of lead'],
  claim: [],
  disown: ['secretary', 'official of lead'],
}

it.each(acts)('tells the right groups of %s', (act) => {
  // Of a reopened one the cancelled commitment tells.
  const side = act === 'reopen' ? [] : ['author', 'ngo']
  expect(tell(act, true)).toEqual([...side, ...others[act]])
})

it('keeps a text before publication from the NGO, unless the NGO itself asked it aloud', () => {
  expect(tell('return', false)).toEqual(['author'])
  expect(tell('enter', false, { authorUid: null })).toEqual(['ngo', 'moderator'])
})

it('tells no department before one was assigned, and no NGO where there is none', () => {
  const alone = { ...proposal, ngoId: null, departmentId: null }
  expect(stepRecipients({ act: 'withdraw' }, true, alone)).toEqual([
    { as: 'author', group: { kind: 'person', uid: 'author' } },
  ])
})

it('tells the department whose answer was overturned, also where another one answers now', () => {
  const told = stepRecipients({ act: 'uphold', answeredBy: 'former' }, true, proposal)
  expect(told.at(-1)).toEqual({
    as: 'former_official',
    group: { kind: 'officials', territoryId: 'almaty', departmentIds: ['former'] },
  })
})

it('names the people of each group', () => {
  expect(stepRecipients({ act: 'dispute' }, true, proposal).map(({ group }) => group)).toEqual([
    { kind: 'person', uid: 'author' },
    { kind: 'ngo', ngoId: 'ngo' },
    { kind: 'staff', territoryId: 'almaty', role: 'akim_office' },
    { kind: 'officials', territoryId: 'almaty', departmentIds: ['lead'] },
  ])
})

const relieved = (act: Act) =>
  relievedBy({ act }, proposal).map((group) =>
    group.kind === 'officials'
      ? `officials of ${group.departmentIds.join(' and ')}`
      : group.kind === 'staff' && group.role,
  )

it('knows for whom an act is no longer to be done', () => {
  expect(relieved('publish')).toEqual(['moderator'])
  expect(relieved('assign')).toEqual(['akim_office'])
  expect(relieved('answer')).toEqual(['officials of lead and helping'])
  expect(relieved('withdraw')).toEqual(['moderator', 'akim_office', 'officials of lead and helping'])
  expect(relieved('confirm')).toEqual([])
})
