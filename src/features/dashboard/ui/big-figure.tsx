import { Link } from '../../../shared/ui/link.tsx'

interface BigFigureProps {
  value: string
  label: string
  /** The list that sums to it. */
  to: string
  /** Something runs out of time or waits for an act. */
  urgent?: boolean
}

/** A number that can be read from across the room, and what it counts. */
export function BigFigure({ value, label, to, urgent = false }: BigFigureProps) {
  return (
    <Link to={to} className="group flex flex-col no-underline">
      <span
        className={`text-4xl font-bold underline-offset-4 group-hover:underline ${urgent ? 'text-late' : 'text-primary'}`}
      >
        {value}
      </span>
      <span className="text-ink-soft">{label}</span>
    </Link>
  )
}
