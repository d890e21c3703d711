import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** good: done and confirmed · outlined: said but not confirmed · due: needs an act · late: overdue · mute: ended · info */
export type Tone = 'good' | 'outlined' | 'due' | 'late' | 'mute' | 'info'

const tones: Record<Tone, string> = {
  good: 'border-transparent bg-good-soft text-good',
  outlined: 'border-good text-good',
  due: 'border-transparent bg-accent-soft text-accent-ink',
  late: 'border-transparent bg-late-soft text-late',
  mute: 'border-transparent bg-mute-soft text-mute',
  info: 'border-transparent bg-primary-soft text-primary-strong',
}
/** The shape that goes with the colour: never colour alone. */
const shapes: Record<Tone, ReactNode> = {
  good: <path d="M2 6.2 4.8 9 10 3" fill="none" stroke="currentColor" strokeWidth="2" />,
  outlined: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  due: <path d="M6 1.5 11 10.5H1Z" fill="currentColor" />,
  late: <path d="M6 1 11 6 6 11 1 6Z" fill="currentColor" />,
  mute: <path d="M2 6h8" stroke="currentColor" strokeWidth="2" />,
  info: <circle cx="6" cy="6" r="3.5" fill="currentColor" />,
}

interface BadgeProps {
  tone?: Tone
  /** Without the shape, for a plain tag. */
  plain?: boolean
  children: ReactNode
}

/** A word with its shape and colour. */
export function Badge({ tone = 'info', plain = false, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-sm font-medium',
        tones[tone],
      )}
    >
      {!plain && (
        <svg viewBox="0 0 12 12" aria-hidden="true" className="size-2.5 shrink-0">
          {shapes[tone]}
        </svg>
      )}
      {children}
    </span>
  )
}
