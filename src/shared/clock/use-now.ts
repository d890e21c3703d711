import { useMemo, useSyncExternalStore } from 'react'
import { now, onClock, renderingAt } from './clock.ts'

const minuteMs = 60_000
const minuteOf = (instant: Date) => Math.floor(instant.getTime() / minuteMs)
const currentMinute = () => minuteOf(now())
const renderedMinute = () => minuteOf(renderingAt())

/** The minute that it is, as its first instant; a page that stays open is shown anew with each. */
export function useNow(): Date {
  const minute = useSyncExternalStore(onClock, currentMinute, renderedMinute)
  return useMemo(() => new Date(minute * minuteMs), [minute])
}
