import type { ComponentProps } from 'react'
import { formatNumber } from '../i18n/format-number.ts'
import { m } from '../i18n/messages.ts'
import { classNames } from './class-names.ts'
import { controlStyle } from './control-style.ts'

interface TextAreaProps extends ComponentProps<'textarea'> {
  /** Shows `120 из 10000`; text over the limit stays, for the person to shorten. */
  countTo?: number
}

/** Several lines of text that grow with what is written. */
export function TextArea({ countTo, className, value, ...rest }: TextAreaProps) {
  const length = typeof value === 'string' ? value.length : 0
  return (
    <>
      <textarea
        rows={5}
        {...rest}
        value={value}
        className={classNames(controlStyle, 'field-sizing-content min-h-28', className)}
      />
      {countTo !== undefined && (
        <p className={classNames('tabular text-right text-sm', length > countTo ? 'text-late' : 'text-ink-soft')}>
          {m.common_characters({ count: formatNumber(length), max: formatNumber(countTo) })}
        </p>
      )}
    </>
  )
}
