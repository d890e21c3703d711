import type { ComponentProps } from 'react'
import { formatNumber } from '../i18n/format-number.ts'
import { m } from '../i18n/messages.ts'
import { classNames } from './class-names.ts'
import { controlStyle } from './control-style.ts'
import { FieldError } from './field-error.tsx'
import { unfinishedFactor, useTextLimit } from './use-text-limit.ts'

interface TextAreaProps extends ComponentProps<'textarea'> {
  value: string
  /** Shows `120 из 10000`; text over the limit stays, for the person to shorten, until it is twice as long. */
  countTo: number
}

/** Several lines of text that grow with what is written. */
export function TextArea({ countTo, className, value, onChange, ...rest }: TextAreaProps) {
  const { length } = value
  const most = countTo * unfinishedFactor
  const limit = useTextLimit(value, most)
  return (
    <>
      <textarea
        rows={5}
        {...rest}
        value={value}
        onChange={(event) => limit.takes(event.target.value) && onChange?.(event)}
        className={classNames(controlStyle, 'field-sizing-content min-h-28', className)}
      />
      <FieldError>{limit.isRefused && m.common_not_taken({ max: formatNumber(most) })}</FieldError>
      <p className={classNames('tabular text-right text-sm', length > countTo ? 'text-late' : 'text-ink-soft')}>
        {m.common_characters({ count: formatNumber(length), max: formatNumber(countTo) })}
      </p>
    </>
  )
}
