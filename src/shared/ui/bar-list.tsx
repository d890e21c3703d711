import type { ReactNode } from 'react'
import { formatNumber } from '../i18n/format-number.ts'
import { Link } from './link.tsx'

interface Bar {
  key: string
  label: ReactNode
  value: number
  /** A part of `value` drawn darker, with its own number: `active` of `registered`. */
  part?: number
  /** The list that sums to `value`. */
  to?: string
  /** The list that sums to `part`. */
  partTo?: string
}

interface BarListProps {
  bars: readonly Bar[]
  /** Of the longest bar, to compare several lists; zero-based in any case. */
  max?: number
}

function Figure({ value, to }: { value: number; to?: string | undefined }) {
  const text = formatNumber(value)
  return to === undefined ? (
    text
  ) : (
    <Link to={to} className="text-link">
      {text}
    </Link>
  )
}

/** Horizontal bars with their words and numbers directly beside them; legible in black and white. */
export function BarList({ bars, max }: BarListProps) {
  const longest = Math.max(1, max ?? 0, ...bars.map((bar) => bar.value))
  return (
    <ul className="flex flex-col gap-2.5">
      {bars.map((bar) => (
        <li key={bar.key} className="flex flex-col gap-0.5">
          <div className="flex items-baseline justify-between gap-4">
            <span className="min-w-0">{bar.label}</span>
            <span className="tabular shrink-0 font-medium">
              <Figure value={bar.value} to={bar.to} />
              {bar.part !== undefined && (
                <span className="text-ink-soft">
                  {' / '}
                  <Figure value={bar.part} to={bar.partTo} />
                </span>
              )}
            </span>
          </div>
          <svg className="h-2 w-full print:border print:border-line" aria-hidden="true" preserveAspectRatio="none">
            <rect width="100%" height="8" rx="2" className="fill-sunken" />
            <rect
              width={`${(bar.value / longest) * 100}%`}
              height="8"
              rx="2"
              className={bar.part === undefined ? 'fill-primary' : 'fill-primary opacity-35'}
            />
            {bar.part !== undefined && (
              <rect width={`${(bar.part / longest) * 100}%`} height="8" rx="2" className="fill-primary" />
            )}
          </svg>
        </li>
      ))}
    </ul>
  )
}
