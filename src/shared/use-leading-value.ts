import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'

/**
 * A value of the address that may run ahead of it: what is set shows at once, the address follows when React finds
 * time, and leads when a link comes from elsewhere. Whoever sets it navigates in the same turn. `asRead` gives a value
 * as the address gives it back.
 */
export function useLeadingValue<Value>(
  addressed: Value,
  asRead: (value: Value) => Value = (value) => value,
): [Value, (value: Value) => void] {
  const { key } = useLocation()
  const [value, setValue] = useState(addressed)
  /** What was written and has not arrived yet, in this order; several may arrive as one. */
  const underWay = useRef<Value[]>([])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a navigation may end where it began, only its key tells
  useEffect(() => {
    const arrived = underWay.current.indexOf(addressed)
    underWay.current.splice(0, arrived === -1 ? underWay.current.length : arrived + 1)
    if (arrived === -1) setValue((now) => (asRead(now) === addressed ? now : addressed))
  }, [addressed, key])

  function lead(next: Value) {
    setValue(next)
    underWay.current.push(asRead(next))
  }
  return [value, lead]
}
