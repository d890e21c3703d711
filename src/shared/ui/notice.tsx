import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface NoticeProps {
  tone?: 'info' | 'due' | 'late' | 'good'
  /** Announced when it appears, for what follows an act. */
  live?: boolean
  children: ReactNode
}

const tones = {
  info: 'border-primary bg-primary-soft',
  due: 'border-accent bg-accent-soft',
  late: 'border-late bg-late-soft',
  good: 'border-good bg-good-soft',
} as const

/** A sentence or two that stand out from the page. */
export function Notice({ tone = 'info', live = false, children }: NoticeProps) {
  return (
    <div role={live ? 'status' : undefined} className={classNames('rounded-md border-l-4 px-4 py-3', tones[tone])}>
      {children}
    </div>
  )
}
