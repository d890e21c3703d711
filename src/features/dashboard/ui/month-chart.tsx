import type { ReactNode } from 'react'
import { MonthLabels } from './month-labels.tsx'
import { useWidth } from './use-width.ts'

interface MonthChartProps {
  label: string
  months: readonly string[]
  /** In CSS pixels. */
  height: number
  /** Where a month stands, for a drawing of this width. */
  xOf: (index: number, width: number) => number
  /** Where the base line stands. */
  baseY: number
  /** Draws the values for a width. */
  children: (width: number) => ReactNode
}

/** Room for the names of the months below the base line. */
export const monthLabelRoom = 26

/** A drawing over months as wide as its place, with its base line and the months below it. */
export function MonthChart({ label, months, height, xOf, baseY, children }: MonthChartProps) {
  const [observe, width] = useWidth<HTMLDivElement>()
  return (
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
          {children(width)}
          <line x1="0" x2={width} y1={baseY} y2={baseY} className="stroke-line-strong" />
          <g className="fill-ink-soft">
            <MonthLabels months={months} width={width} xOf={(index) => xOf(index, width)} y={height - 6} />
          </g>
        </svg>
      )}
    </div>
  )
}
