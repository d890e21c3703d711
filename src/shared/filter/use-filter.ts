import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useLeadingValue } from '../use-leading-value.ts'
import type { FilterDefinition } from './define-filter.ts'

export interface AddressFilter<Filter> {
  filter: Filter
  change: (change: Partial<Filter>) => void
  clear: () => void
  /** How many questions narrow the list beside the words of the search. */
  active: number
  /** Whether anything narrows the list, words included. */
  isNarrowed: boolean
  /** The address of the same list with another choice. */
  hrefOf: (change: Partial<Filter>) => string
}

type Values = Record<string, string | boolean>

const wordsOf = ({ q }: Values) => (typeof q === 'string' ? q : '')

/**
 * The filter as the address has it. What is typed (`q`) shows at once and follows into the address without a step of
 * its own in the history; a choice makes a step, so that "back" undoes it.
 */
export function useFilter<Filter extends Values>(definition: FilterDefinition<Filter>): AddressFilter<Filter> {
  const [params, setParams] = useSearchParams()
  const addressed = useMemo(() => definition.read(params), [definition, params])
  // It is read back without blanks at its ends.
  const [typed, setTyped] = useLeadingValue(wordsOf(addressed), (words) => words.trim())
  const filter = useMemo(() => ('q' in addressed ? { ...addressed, q: typed } : addressed), [addressed, typed])

  function change(wanted: Partial<Filter>) {
    const next = { ...filter, ...wanted }
    setTyped(wordsOf(next))
    setParams(definition.write(next), { replace: wanted.q !== undefined })
  }

  const active = definition.countActive(filter)
  return {
    filter,
    change,
    clear: () => change(definition.clear(filter)),
    active,
    isNarrowed: active > 0 || Boolean(filter.q),
    hrefOf: (wanted) => `?${definition.write({ ...filter, ...wanted })}`,
  }
}
