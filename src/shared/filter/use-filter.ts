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

/**
 * The filter as the address has it. What is typed or chosen shows at once and the address follows, so that a choice made
 * while the one before is still under way does not undo it. What is typed (`q`) follows without a step of its own in
 * the history; a choice makes a step, so that "back" undoes it.
 */
export function useFilter<Filter extends Values>(definition: FilterDefinition<Filter>): AddressFilter<Filter> {
  const [params, setParams] = useSearchParams()
  const asRead = (search: string) => definition.write(definition.read(new URLSearchParams(search))).toString()
  const [search, lead] = useLeadingValue(asRead(params.toString()), asRead)
  const filter = useMemo(() => {
    const asked = new URLSearchParams(search)
    const read = definition.read(asked)
    // It is read without blanks at its ends, one of which may just have been typed.
    return 'q' in read ? { ...read, q: asked.get('q') ?? '' } : read
  }, [definition, search])

  function change(wanted: Partial<Filter>) {
    const next = definition.write({ ...filter, ...wanted })
    lead(next.toString())
    setParams(next, { replace: wanted.q !== undefined })
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
