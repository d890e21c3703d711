import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { filterParams, type ProposalFilter, readFilter } from '../data/proposal-filter.ts'

/**
 * The filter as the address has it. What is typed shows at once and follows into the address without a step of its own
 * in the history; a choice makes a step, so that "back" undoes it.
 */
export function useProposalFilter(): [ProposalFilter, (change: Partial<ProposalFilter>) => void] {
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

  function change(wanted: Partial<ProposalFilter>) {
    const next = { ...filter, ...wanted }
    setTyped(next.q)
    // The address is read back without blanks at the ends, which must not undo what is being typed.
    written.current = next.q.trim()
    setParams(filterParams(next), { replace: wanted.q !== undefined })
  }
  return [filter, change]
}
