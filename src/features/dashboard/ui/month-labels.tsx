import { formatMonth } from '../../../shared/i18n/format-date.ts'
import { labelledMonths } from '../data/month-scale.ts'

/** Room that `нояб. 2026` needs. */
const labelWidth = 84
/** The outermost ones are pushed inwards by half of it. */
const spacing = labelWidth * 1.5

interface MonthLabelsProps {
  months: readonly string[]
  width: number
  xOf: (index: number) => number
  y: number
}

/** The months under a chart, as many as fit. */
export function MonthLabels({ months, width, xOf, y }: MonthLabelsProps) {
  return labelledMonths(months.length, width, spacing).map((index) => {
    const month = months[index] ?? ''
    const x = xOf(index)
    const anchor = x > width - labelWidth / 2 ? 'end' : x < labelWidth / 2 ? 'start' : 'middle'
    return (
      <text key={month} x={anchor === 'end' ? width : anchor === 'start' ? 0 : x} y={y} textAnchor={anchor}>
        {`${formatMonth(month, 'short')} ${month.slice(0, 4)}`}
      </text>
    )
  })
}
