import type { ComponentProps, KeyboardEvent } from 'react'
import { classNames } from './class-names.ts'
import { controlStyle } from './control-style.ts'

export interface Option<Value extends string = string> {
  value: Value
  label: string
}

interface SelectProps extends ComponentProps<'select'> {
  options: readonly Option[]
  /** The text of the empty choice; without it there is none. */
  placeholder?: string
  /** Without a frame of its own, as wide as what is chosen: inside a chip. */
  bare?: boolean
}

const bareStyle = 'field-sizing-content min-w-0 truncate bg-transparent py-1.5 font-medium text-ink'

const changesUnopened = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']

/** A closed select would change with every arrow, and a filter with it: the arrow opens the list, and Enter chooses. */
function openByArrow(event: KeyboardEvent<HTMLSelectElement>) {
  const select = event.currentTarget
  // Where the browser cannot tell whether the list is open, or opens it by itself, it stays in charge.
  if (!changesUnopened.includes(event.key) || !CSS.supports('selector(:open)') || select.matches(':open')) return
  event.preventDefault()
  select.showPicker()
}

/** The platform's own select: it works with every keyboard, reader and phone. */
export function Select({ options, placeholder, className, bare = false, ...rest }: SelectProps) {
  return (
    <select {...rest} onKeyDown={openByArrow} className={classNames(bare ? bareStyle : controlStyle, className)}>
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
