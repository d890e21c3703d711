import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { axisTop } from '../data/month-scale.ts'
import { MonthLabels } from './month-labels.tsx'
import { useWidth } from './use-width.ts'

interface MonthColumnsProps {
  label: string
  months: readonly string[]
  values: readonly number[]
  /** The largest value of the charts that are compared. */
  largest: number
}

const height = 150
const top = 20
const bottom = 26

/** A column for each month on a zero-based axis, with its number above it. */
export function MonthColumns({ label, months, values, largest }: MonthColumnsProps) {
  const [observe, width] = useWidth<HTMLDivElement>()
  const highest = axisTop(largest)
  const step = width / Math.max(1, months.length)
  const column = Math.max(2, step * 0.7)
  const xOf = (index: number) => (index + 0.5) * step
  const yOf = (value: number) => top + (1 - value / highest) * (height - top - bottom)
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="font-medium">{label}</figcaption>
      <div ref={observe} style={{ height }}>
        {width > 0 && (
          <svg
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={label}
            className="max-w-full text-sm"
          >
            {values.map((value, index) => (
              <g key={months[index]}>
                <rect
                  x={xOf(index) - column / 2}
                  y={yOf(value)}
                  width={column}
                  height={yOf(0) - yOf(value)}
                  className="fill-primary"
                />
                {value > 0 && (
                  <text x={xOf(index)} y={yOf(value) - 5} textAnchor="middle" className="tabular fill-ink text-xs">
                    {formatNumber(value)}
                  </text>
                )}
              </g>
            ))}
            <line x1="0" x2={width} y1={yOf(0)} y2={yOf(0)} className="stroke-line-strong" />
            <g className="fill-ink-soft">
              <MonthLabels months={months} width={width} xOf={xOf} y={height - 6} />
            </g>
          </svg>
        )}
      </div>
    </figure>
  )
}
