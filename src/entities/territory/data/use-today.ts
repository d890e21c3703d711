import { type CivilDate, civilDateAt } from '@kopir/domain/time/civil-date'
import { useSyncExternalStore } from 'react'
import { now, onClock, renderingAt } from '../../../shared/clock/clock.ts'

/** The day that it is on the clocks of a place; a page that stays open over midnight is shown anew. */
export function useToday(timeZone: string): CivilDate {
  return useSyncExternalStore(
    onClock,
    () => civilDateAt(now(), timeZone),
    () => civilDateAt(renderingAt(), timeZone),
  )
}
