import { inLanguage } from '@kopir/domain/language'
import type { RegistryRow } from '@kopir/domain/published/registry'
import { useQuery } from '@tanstack/react-query'
import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { registryIndexOf, registryOf } from '../../../entities/ngo/data/registry-queries.ts'
import { formLabel } from '../../../entities/ngo/words.ts'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { classNames } from '../../../shared/ui/class-names.ts'
import { Field } from '../../../shared/ui/field.tsx'
import { TextInput } from '../../../shared/ui/text-input.tsx'
import { foundRows } from '../data/found-rows.ts'

interface NgoPickerProps {
  /** What the NGO is chosen for. */
  label: string
  territoryId: string
  value: string | null
  error: string | undefined
  onChange: (ngoId: string | null) => void
}

/** Finds an NGO by any spelling of its name or by its BIN: a text field with a list, which is walked by the arrows. */
export function NgoPicker({ label, territoryId, value, error, onChange }: NgoPickerProps) {
  const language = useLanguage()
  const registry = useQuery(registryOf(territoryId))
  const index = useQuery(registryIndexOf(territoryId, registry.data))
  const nameOf = (row: RegistryRow | null) => (row ? inLanguage(row.name, language).text : '')
  const chosen = registry.data?.rows.find(({ id }) => id === value) ?? null
  const [typed, setTyped] = useState('')
  // What stands there because it was chosen is no search.
  const words = chosen && typed === nameOf(chosen) ? '' : typed
  const { rows, count } = useMemo(
    () => foundRows(registry.data, index.data, words, language),
    [registry.data, index.data, words, language],
  )
  const list = useCombobox({
    items: rows,
    selectedItem: chosen,
    itemToString: nameOf,
    itemToKey: (row) => row?.id,
    defaultHighlightedIndex: 0,
    stateReducer,
    scrollIntoView: (option) => option?.scrollIntoView({ block: 'nearest' }),
    onInputValueChange: ({ inputValue }) => setTyped(inputValue),
    onSelectedItemChange: ({ selectedItem }) => onChange(selectedItem?.id ?? null),
  })
  const failure = registry.error ?? index.error

  /** A closed list leaves Escape to what stands around it. */
  function leaveEscape({ key, nativeEvent }: KeyboardEvent) {
    if (key === 'Escape' && !list.isOpen) Object.assign(nativeEvent, { preventDownshiftDefault: true })
  }

  return (
    <div className="flex flex-col gap-1">
      <Field label={label} hint={m.desk_spoken_ngo_hint()} error={failure ? errorText(failure) : error}>
        {(control) => (
          <TextInput
            {...list.getInputProps({ ...control, 'aria-labelledby': undefined, onKeyDown: leaveEscape })}
            spellCheck={false}
          />
        )}
      </Field>
      <p role="status" className="text-sm text-ink-soft">
        {list.isOpen && index.data ? countText(rows.length, count) : ''}
      </p>
      <ul
        {...list.getMenuProps({ 'aria-label': label })}
        className={classNames(
          'max-h-80 divide-y divide-line overflow-y-auto rounded-md border border-line bg-surface',
          (!list.isOpen || rows.length === 0) && 'hidden',
        )}
      >
        {list.isOpen &&
          rows.map((row, position) => {
            const name = inLanguage(row.name, language)
            return (
              <li
                key={row.id}
                {...list.getItemProps({ item: row, index: position })}
                className="target flex cursor-pointer flex-col border-l-4 border-transparent px-3 py-2 aria-selected:border-primary aria-selected:bg-primary-soft"
              >
                <span lang={name.lang}>{name.text}</span>
                <span className="text-sm text-ink-soft">
                  {[formLabel(row.legalForm), row.bin].filter(Boolean).join(' · ')}
                </span>
              </li>
            )
          })}
      </ul>
    </div>
  )
}

function countText(shown: number, count: number): string {
  if (count === 0) return m.desk_spoken_ngo_none()
  if (shown < count) return m.common_shown_of({ shown: formatNumber(shown), total: formatNumber(count) })
  return m.desk_spoken_ngo_found({ count: formatNumber(count) })
}

/** Nothing is chosen but by Enter or a press: another text is another question, and leaving the field answers none. */
function stateReducer(
  { selectedItem, inputValue }: UseComboboxState<RegistryRow>,
  { type, changes }: UseComboboxStateChangeOptions<RegistryRow>,
): Partial<UseComboboxState<RegistryRow>> {
  const { InputChange, InputBlur } = useCombobox.stateChangeTypes
  if (type === InputChange) return { ...changes, selectedItem: null }
  if (type === InputBlur) return { ...changes, selectedItem, inputValue }
  return changes
}
