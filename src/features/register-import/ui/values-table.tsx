import type { DistinctValue } from '@kopir/domain/register-import/distinct-values'
import { useState } from 'react'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { DataTable } from '../../../shared/ui/data-table.tsx'
import { type Option, Select } from '../../../shared/ui/select.tsx'
import { ShowMore } from '../../../shared/ui/show-more.tsx'

const shownAtFirst = 30
/** The choice that a word says nothing: no code is called so. */
const nothing = '-'

interface ValuesTableProps {
  title: string
  found: readonly DistinctValue[]
  /** By the folded word; null for "says nothing", none where it is not known. */
  meanings: Record<string, string | null>
  options: readonly Option[]
  onMean: (key: string, code: string | null) => void
}

/** The words of one column, those that nobody knows first. */
export function ValuesTable({ title, found, meanings, options, onMean }: ValuesTableProps) {
  const [shown, setShown] = useState(shownAtFirst)
  // A word of the file may be one that every object has by itself.
  const meaningOf = (key: string) => (Object.hasOwn(meanings, key) ? meanings[key] : undefined)
  const isUnknown = ({ key }: DistinctValue) => meaningOf(key) === undefined
  // As it was at first: a word that has been settled does not run away from under the hand.
  const [unknownAtFirst] = useState(() => new Set(found.filter(isUnknown).map(({ key }) => key)))
  const inOrder = [...found].sort((a, b) => Number(unknownAtFirst.has(b.key)) - Number(unknownAtFirst.has(a.key)))
  const unknown = found.filter(isUnknown).length
  const choiceOf = (key: string) => {
    const meaning = meaningOf(key)
    return meaning === null ? nothing : (meaning ?? '')
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-semibold">{title}</h3>
        <p className={unknown > 0 ? 'text-sm font-medium text-late' : 'text-sm text-ink-soft'}>
          {unknown > 0 ? m.import_values_unknown({ count: unknown }) : m.import_values_all_known()}
        </p>
      </div>
      <DataTable
        caption={title}
        captionHidden
        stacks
        rows={inOrder.slice(0, shown)}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'word',
            title: m.import_value_word(),
            cell: ({ word }) => <bdi className="block wrap-anywhere sm:w-64">{word}</bdi>,
          },
          { key: 'count', title: m.import_value_count(), numeric: true, cell: ({ count }) => formatNumber(count) },
          {
            key: 'meaning',
            title: m.import_value_meaning(),
            cell: ({ key, word }) => (
              <Select
                className="sm:w-80"
                aria-label={m.import_value_meaning_named({ word })}
                placeholder={m.import_value_not_known()}
                options={[{ value: nothing, label: m.import_value_says_nothing() }, ...options]}
                value={choiceOf(key)}
                onChange={({ target }) => {
                  if (target.value) onMean(key, target.value === nothing ? null : target.value)
                }}
              />
            ),
          },
        ]}
      />
      {inOrder.length > shownAtFirst && (
        <ShowMore shown={Math.min(shown, inOrder.length)} total={inOrder.length} onMore={() => setShown(shown * 4)} />
      )}
    </div>
  )
}
