import { type ReactNode, useId } from 'react'
import { classNames } from '../../../shared/ui/class-names.ts'

interface StepSectionProps {
  number: number
  title: ReactNode
  /** What has to be done first, while the step cannot be taken. */
  waits?: string | false
  children: ReactNode
}

/** A step of the way: its heading always stands there, its content once the steps before it are done. */
export function StepSection({ number, title, waits = false, children }: StepSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4 border-t border-line pt-6">
      <h2 id={id} className="flex items-center gap-3 text-xl font-semibold">
        <span
          aria-hidden
          className={classNames(
            'tabular grid size-8 shrink-0 place-items-center rounded-full text-base',
            waits ? 'bg-mute-soft text-mute' : 'bg-primary text-on-primary',
          )}
        >
          {number}
        </span>
        {title}
      </h2>
      {waits ? <p className="text-ink-soft">{waits}</p> : children}
    </section>
  )
}
