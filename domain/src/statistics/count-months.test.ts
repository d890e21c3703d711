import { expect, it } from 'vitest'
import { assignedProposal } from '../proposal/fixtures.ts'
import { countMonths, isSameMonth } from './count-months.ts'

const zone = 'Asia/Almaty'
const kept = { month: '2026-10', registered: 500, active: 300, published: 0, answered: 0 }
const current = { month: '2026-11', registered: 511, active: 315 }

it('is right up to the last second of a month that was counted in the next one', () => {
  const proposals = [
    assignedProposal({ publishedAt: new Date('2026-10-31T18:59:59.999Z') }),
    assignedProposal({ publishedAt: new Date('2026-10-31T19:00:00Z') }),
  ]
  expect(countMonths([kept], current, proposals, zone)).toEqual([
    { ...kept, published: 1 },
    { ...current, published: 1, answered: 0 },
  ])
})

it('keeps what a month said of the register', () => {
  const [october] = countMonths([kept], current, [], zone)
  expect(october && isSameMonth(october, kept)).toBe(true)
})
