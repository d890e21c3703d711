import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { filterParams, type RegistryFilter, readFilter } from '../data/registry-filter.ts'

/**
 * The filter as the address has it. What is typed shows at once and follows into the address without a step of its own
 * in the history; a choice makes a step, so that "back" undoes it.
 */
export function useRegistryFilter(): [RegistryFilter, (change: Partial<RegistryFilter>) => void] {
  const [params, setParams] = useSearchParams()
  const addressed = useMemo(() => readFilter(params), [params])
  const [typed, setTyped] = useState(addressed.q)
  // The address follows later than the keys: what arrives of our own writing must not overwrite newer letters.
  const underway = useRef<string[]>([])

  useEffect(() => {
    const arrived = underway.current.lastIndexOf(addressed.q)
    underway.current.splice(0, arrived === -1 ? underway.current.length : arrived + 1)
    if (arrived === -1) setTyped(addressed.q)
  }, [addressed.q])

  const filter = useMemo(() => ({ ...addressed, q: typed }), [addressed, typed])

  function change(wanted: Partial<RegistryFilter>) {
    const next = { ...filter, ...wanted }
    setTyped(next.q)
    underway.current.push(next.q)
    setParams(filterParams(next), { replace: wanted.q !== undefined })
  }
  return [filter, change]
}
