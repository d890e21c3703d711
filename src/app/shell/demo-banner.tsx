import { m } from '../../shared/i18n/messages.ts'

/** Says on every page, and on every sheet of paper, that its data are invented. */
export function DemoBanner() {
  return (
    <section
      aria-label={m.common_demo()}
      data-print="every-sheet"
      className="border-b border-accent bg-accent-soft px-4 py-0.5 text-center text-sm font-medium text-accent-ink"
    >
      <p>{m.common_demo_note()}</p>
    </section>
  )
}
