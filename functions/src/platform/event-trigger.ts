import { log } from './log.ts'

/** Options of every trigger: a failed delivery is repeated, so every handler is safe to repeat. */
export const retried = { retry: true } as const

/** A delivery that still fails after this long is given up; the nightly proof makes good what statistics lost. */
const giveUpAfterMs = 60 * 60_000

/** Whether an event has been retried for so long that it has to be given up. */
export function isTooOld(event: { time: string; type: string }, now = Date.now()): boolean {
  const isOver = now - Date.parse(event.time) > giveUpAfterMs
  if (isOver) log.error('An event was given up', { type: event.type })
  return isOver
}
