import { expect, it } from 'vitest'
import { waitingFor } from './waiting.ts'

const zone = 'Asia/Almaty'
const at = (day: string) => new Date(`${day}T06:00:00Z`)
const proposal = (state: Parameters<typeof waitingFor>[0]['state'], dueOn: string | null = null) => ({
  state,
  dueOn,
  submittedAt: at('2026-09-07'),
  changedAt: at('2026-09-07'),
  publishedAt: null,
})

it.each([
  ['submitted', 'moderators', 2],
  ['returned', 'author', null],
  ['published', 'akim_office', 2],
  ['answered', 'author', 10],
  ['disputed', 'akim_office', 5],
] as const)('%s waits for %s on a clock of %s working days', (state, owner, termDays) => {
  expect(waitingFor(proposal(state), zone, at('2026-09-07'))).toMatchObject({ owner, termDays, late: false })
})

it('is late from the day after the last one', () => {
  expect(waitingFor(proposal('assigned', '2026-09-28'), zone, at('2026-09-28'))?.late).toBe(false)
  expect(waitingFor(proposal('assigned', '2026-09-28'), zone, at('2026-09-29'))?.late).toBe(true)
})

it('counts the days of the territory, not of Greenwich', () => {
  const justAfterMidnight = new Date('2026-09-28T19:30:00Z')
  expect(waitingFor(proposal('assigned', '2026-09-28'), zone, justAfterMidnight)?.late).toBe(true)
})

it.each(['rejected', 'closed', 'withdrawn'] as const)('%s waits for nobody', (state) => {
  expect(waitingFor(proposal(state), zone)).toBeNull()
})
