import { useMemo, useSyncExternalStore } from 'react'
import { now, onClock } from './clock.ts'

const minuteMs = 60_000
const currentMinute = () => Math.floor(now().getTime() / minuteMs)

/** The minute that it is, as its first instant; a page that stays open is shown anew with each. */
export function useNow(): Date {
  const minute = useSyncExternalStore(onClock, currentMinute, currentMinute)
  return useMemo(() => new Date(minute * minuteMs), [minute])
}
