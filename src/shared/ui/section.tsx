import { type ReactNode, useId } from 'react'

interface SectionProps {
  title: ReactNode
  /** At the right of the title: usually a link to the whole list. */
  aside?: ReactNode
  children: ReactNode
}

/** A part of a page under its heading. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="text-xl font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
