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
  const written = useRef(addressed.q)

  useEffect(() => {
    if (addressed.q === written.current) return
    written.current = addressed.q
    setTyped(addressed.q)
  }, [addressed.q])

  const filter = useMemo(() => ({ ...addressed, q: typed }), [addressed, typed])

  function change(wanted: Partial<RegistryFilter>) {
    const next = { ...filter, ...wanted }
    setTyped(next.q)
    written.current = next.q
    setParams(filterParams(next), { replace: wanted.q !== undefined })
  }
  return [filter, change]
}
