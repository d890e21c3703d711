import { expect, it } from 'vitest'
import { type ListPlan, listSearch, readListSearch } from './proposal-list.ts'

const everything: ListPlan = { states: null, equal: [], orderBy: 'publishedAt', month: '', refines: false }
/** As a server reads it; the first of several values counts. */
const read = (search: string) => {
  const asked = search
    .slice(1)
    .split('&')
    .map((pair) => pair.split('=').map(decodeURIComponent))
  return readListSearch((name) => asked.find(([key]) => key === name)?.[1] ?? null)
}
const again = (search: string) => {
  const { plan, after } = read(search)
  return listSearch(plan, after)
}

it.each<[search: string, change: Partial<ListPlan>]>([
  ['', {}],
  ['?states=published.assigned', { states: ['published', 'assigned'] }],
  [
    '?theme=ecology&department=none&disputed=1',
    {
      equal: [
        ['theme', 'ecology'],
        ['departmentId', null],
        ['disputed', true],
      ],
    },
  ],
  [
    '?decision=declined&by=answer&month=2026-10',
    { equal: [['answer.decision', 'declined']], orderBy: 'answer.answeredOn', month: '2026-10' },
  ],
  ['?whole=1', { refines: true }],
])('%s is a list and its address', (search, change) => {
  const plan = { ...everything, ...change }
  expect(listSearch(plan, null)).toBe(search)
  expect(read(search).plan).toEqual(plan)
})

it('goes on after a proposal; a whole list has no pages', () => {
  expect(listSearch(everything, 'a-b_1')).toBe('?after=a-b_1')
  expect(read('?after=a-b_1').after).toBe('a-b_1')
  expect(again('?whole=1&after=a-b_1')).toBe('?whole=1')
})

it.each([
  '?theme=moon',
  '?states=submitted',
  '?month=2026-13',
  '?disputed=0',
  '?after=a,b',
  '?after=__x__',
  '?ngo=a/b',
  '?utm=1',
  '?whole=yes',
])('%s asks for nothing that is known', (search) => {
  expect(again(search)).toBe('')
})

it('has one address whatever the order', () => {
  expect(again('?kind=question&states=assigned.published&theme=ecology&states=closed')).toBe(
    '?states=published.assigned&theme=ecology&kind=question',
  )
})
