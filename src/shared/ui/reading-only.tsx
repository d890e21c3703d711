import { m } from '../i18n/messages.ts'

/** Stands where somebody would write, for who reads without JavaScript. */
export function ReadingOnly() {
  return (
    <noscript>
      <p className="text-ink-soft" data-print="hide">
        {m.common_no_script_reads()}
      </p>
    </noscript>
  )
}
