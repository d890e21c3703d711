import type { ReactNode } from 'react'
import { useDemo } from '../demo/demo-context.ts'
import { formatDate, formatDateTime } from '../i18n/format-date.ts'
import { m } from '../i18n/messages.ts'

interface SourceLineProps {
  source: string
  /** A civil date, or an instant with its hour. */
  asOf: Date | string
  children?: ReactNode
}

/** Where a figure comes from and as of when: stands under every chart and official number. */
export function SourceLine({ source, asOf, children }: SourceLineProps) {
  const isDemo = useDemo()
  const date = typeof asOf === 'string' && asOf.length <= 10 ? formatDate(asOf) : formatDateTime(asOf)
  return (
    <p className="text-sm text-ink-soft">
      {m.common_source({ source })} · {m.common_as_of({ date })}
      {children}
      {isDemo && (
        <>
          {' · '}
          <strong className="font-semibold">{m.common_demo()}</strong>
        </>
      )}
    </p>
  )
}
