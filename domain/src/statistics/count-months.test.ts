import { expect, it } from 'vitest'
import { assignedProposal } from '../proposal/fixtures.ts'
import { countMonths, isSameMonth, monthToClose, monthToCount } from './count-months.ts'

const zone = 'Asia/Almaty'
const kept = { month: '2026-10', registered: 500, active: 300, published: 0, answered: 0, registerKept: true }
const current = { month: '2026-11', registered: 511, active: 315 }

it('is right up to the last second of a month that was counted in the next one', () => {
  const proposals = [
    assignedProposal({ publishedAt: new Date('2026-10-31T18:59:59.999Z') }),
    assignedProposal({ publishedAt: new Date('2026-10-31T19:00:00Z') }),
  ]
  expect(countMonths([kept], current, proposals, zone)).toEqual([
    { ...kept, published: 1 },
    { ...current, published: 1, answered: 0, registerKept: false },
  ])
})

it('keeps what a month said of the register', () => {
  const [october] = countMonths([kept], current, [], zone)
  expect(october && isSameMonth(october, kept)).toBe(true)
})

it('goes back to no month before what has been counted', () => {
  expect(monthToCount([kept], '2026-11')).toBe('2026-11')
  expect(monthToCount([kept, { ...kept, month: '2026-11' }], '2026-10')).toBe('2026-11')
  expect(monthToCount(undefined, '2026-11')).toBe('2026-11')
})

it('closes the last month that was counted once, when a later one begins', () => {
  const september = { ...kept, month: '2026-09' }
  expect(monthToClose([september, kept], '2026-11')).toBe(kept)
  expect(monthToClose([september, kept], '2027-02')).toBe(kept)
  expect(monthToClose([september, kept], '2026-10')).toBeNull()
  expect(monthToClose([], '2026-11')).toBeNull()
  expect(monthToClose(undefined, '2026-11')).toBeNull()
})
