import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { SourceLine } from '../../../shared/ui/source-line.tsx'
import type { ShownRegister } from '../data/shown-register.ts'

/** How many there are, how many of them act, and how many the page shows. */
export function RegistrySummary({ view: { registered, active, found, asOf } }: { view: ShownRegister }) {
  return (
    <div className="flex flex-col gap-0.5">
      <p role="status" className="text-lg">
        {m.registry_shown()} <strong>{formatNumber(found)}</strong>
        <span className="text-ink-soft">
          {' · '}
          {m.registry_registered()} {formatNumber(registered)}
          {' · '}
          {m.registry_active()} {formatNumber(active)}
        </span>
      </p>
      <SourceLine source={m.registry_source()} asOf={asOf} />
    </div>
  )
}
