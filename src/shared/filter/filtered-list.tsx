import { SlidersHorizontal } from 'lucide-react'
import { type ReactNode, type RefObject, useId, useState } from 'react'
import { TextField } from '../form/text-field.tsx'
import { m } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import type { AddressFilter } from './use-filter.ts'

interface FilteredListProps {
  address: Pick<AddressFilter<{ q: string }>, 'filter' | 'change' | 'clear' | 'active' | 'isNarrowed'>
  searchLabel: string
  searchHint: string
  searchRef?: RefObject<HTMLInputElement | null>
  /** The questions below the search, as `FilterFields`. */
  fields: ReactNode
  /** The list. */
  children: ReactNode
}

/** A list below its search and its filters; on a narrow window the filters open on demand. */
export function FilteredList(props: FilteredListProps) {
  const { address, searchLabel, searchHint, searchRef, fields, children } = props
  const { filter, change, clear, active, isNarrowed } = address
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="flex flex-col gap-5">
      <search className="flex flex-col gap-3" data-print="hide">
        <TextField
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
        <div id={id} className={isOpen ? 'flex flex-wrap gap-2' : 'hidden flex-wrap gap-2 lg:flex'}>
          {fields}
          {isNarrowed && (
            <Button size="small" kind="quiet" onClick={clear}>
              {m.common_filters_clear()}
            </Button>
          )}
        </div>
      </search>
      <div className="flex min-w-0 flex-col gap-3">{children}</div>
    </div>
  )
}
