import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { axisTop } from '../data/month-scale.ts'
import { MonthChart, monthLabelRoom } from './month-chart.tsx'

interface Line {
  key: string
  label: string
  values: readonly number[]
}

interface MonthLinesProps {
  title: string
  months: readonly string[]
  /** Two at most: the first one is labelled above, the second below its line. */
  lines: readonly [Line, Line]
}

const height = 220
const top = 26
const dot = 4

/** Two lines over months on a zero-based axis, each named and numbered where it ends. */
export function MonthLines({ title, months, lines }: MonthLinesProps) {
  const highest = axisTop(Math.max(...lines.flatMap(({ values }) => values)))
  const last = months.length - 1
  function xOf(index: number, width: number) {
    const plot = Math.max(0, width - 2 * dot)
    return dot + (months.length > 1 ? (index / last) * plot : plot)
  }
  const yOf = (value: number) => top + (1 - value / highest) * (height - top - monthLabelRoom)
  return (
    <MonthChart label={title} months={months} height={height} xOf={xOf} baseY={yOf(0)}>
      {(width) =>
        lines.map(({ key, label, values }, order) => {
          const labelY = (value: number) => yOf(value) + (order === 0 ? -10 : 20)
          const [first = 0, end = 0] = [values[0], values[last]]
          const points = values.map((value, index) => `${xOf(index, width)},${yOf(value)}`).join(' ')
          return (
            <g key={key} className="fill-ink">
              <polyline
                points={points}
                fill="none"
                strokeWidth="2.5"
                strokeDasharray={order === 0 ? undefined : '6 4'}
                className="stroke-primary"
              />
              <circle cx={xOf(last, width)} cy={yOf(end)} r={dot} className="fill-primary" />
              {months.length > 1 && (
                <text x="0" y={labelY(first)} className="tabular fill-ink-soft">
                  {formatNumber(first)}
                </text>
              )}
              <text x={width} y={labelY(end)} textAnchor="end" className="tabular font-semibold">
                {`${formatNumber(end)} ${label}`}
              </text>
            </g>
          )
        })
      }
    </MonthChart>
  )
}
