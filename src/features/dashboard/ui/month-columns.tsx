import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { axisTop } from '../data/month-scale.ts'
import { MonthChart, monthLabelRoom } from './month-chart.tsx'

interface MonthColumnsProps {
  label: string
  months: readonly string[]
  values: readonly number[]
  /** The list behind a month's value; none for zero. */
  linkOf: (index: number) => string | undefined
  /** The largest value of the charts that are compared. */
  largest: number
}

const height = 150
const top = 20

/** A column for each month on a zero-based axis, with its number above it. */
export function MonthColumns({ label, months, values, linkOf, largest }: MonthColumnsProps) {
  const highest = axisTop(largest)
  const stepOf = (width: number) => width / Math.max(1, months.length)
  const xOf = (index: number, width: number) => (index + 0.5) * stepOf(width)
  const yOf = (value: number) => top + (1 - value / highest) * (height - top - monthLabelRoom)
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="font-medium">{label}</figcaption>
      <MonthChart label={label} months={months} height={height} xOf={xOf} baseY={yOf(0)}>
        {(width) => {
          const column = Math.max(2, stepOf(width) * 0.7)
          return values.map((value, index) => (
            <Opened key={months[index]} to={linkOf(index)}>
              <rect
                x={xOf(index, width) - column / 2}
                y={yOf(value)}
                width={column}
                height={yOf(0) - yOf(value)}
                className="fill-primary"
              />
              {value > 0 && (
                <text x={xOf(index, width)} y={yOf(value) - 5} textAnchor="middle" className="tabular fill-ink text-xs">
                  {formatNumber(value)}
                </text>
              )}
            </Opened>
          ))
        }}
      </MonthChart>
    </figure>
  )
}

/** A column that a press opens the list of; who uses no pointer finds the same list as a link in the table. */
function Opened({ to, children }: { to: string | undefined; children: ReactNode }) {
  const navigate = useNavigate()
  if (to === undefined) return <g>{children}</g>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the drawing is one picture, its table holds the links
    <g className="cursor-pointer hover:opacity-80" onClick={() => void navigate(to)}>
      {children}
    </g>
  )
}
