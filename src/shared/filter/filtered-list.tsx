import { SlidersHorizontal } from 'lucide-react'
import { type ReactNode, type RefObject, useId, useState } from 'react'
import { TextField } from '../form/text-field.tsx'
import { m } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import type { AddressFilter } from './use-filter.ts'

/** What stands beside the list and belongs to its form, as `form`. */
export const listFormId = 'list-filter'

interface FilteredListProps {
  address: Pick<AddressFilter<{ q: string }>, 'filter' | 'change' | 'clear' | 'active' | 'isNarrowed'>
  searchLabel: string
  searchHint: string
  searchRef?: RefObject<HTMLInputElement | null>
  /** The questions below the search, as `FilterFields`. */
  fields: ReactNode
  /** What else the address says of the list, by its names there. */
  kept?: Readonly<Record<string, string>>
  /** The list. */
  children: ReactNode
}

/**
 * A list below its search and its filters; on a narrow window the filters open on demand. A form of its own, which the browser
 * sends by itself where there is no JavaScript.
 */
export function FilteredList(props: FilteredListProps) {
  const { address, searchLabel, searchHint, searchRef, fields, kept = {}, children } = props
  const { filter, change, clear, active, isNarrowed } = address
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="flex flex-col gap-5">
      <search data-print="hide">
        <form id={listFormId} className="flex flex-col gap-3" onSubmit={(event) => event.preventDefault()}>
          {Object.entries(kept).map(
            ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <TextField
            name="q"
            label={searchLabel}
            placeholder={searchHint}
            ref={searchRef}
            type="search"
            autoComplete="off"
            spellCheck={false}
            value={filter.q}
            onText={(q) => change({ q })}
          />
          <Button className="lg:hidden" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            <SlidersHorizontal aria-hidden className="size-4" />
            {active > 0 ? m.common_filters_active({ count: active }) : m.common_filters()}
          </Button>
          <div id={id} className={isOpen ? 'flex flex-wrap gap-2' : 'hidden flex-wrap gap-2 lg:flex alone:flex'}>
            {fields}
            {isNarrowed && (
              <Button size="small" kind="quiet" onClick={clear}>
                {m.common_filters_clear()}
              </Button>
            )}
            <Button type="submit" size="small" className="hidden alone:inline-flex">
              {m.common_filters_apply()}
            </Button>
          </div>
        </form>
      </search>
      <div className="flex min-w-0 flex-col gap-3">{children}</div>
    </div>
  )
}
