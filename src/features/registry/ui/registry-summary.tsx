import { isActive, isRegistered } from '@kopir/domain/ngo/status'
import { useMemo } from 'react'
import type { Registry } from '../../../entities/ngo/data/registry-queries.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { SourceLine } from '../../../shared/ui/source-line.tsx'

/** How many there are, how many of them act, and how many the page shows. */
export function RegistrySummary({ registry, shown }: { registry: Registry; shown: number }) {
  const { registered, active } = useMemo(
    () => ({
      registered: registry.rows.filter(isRegistered).length,
      active: registry.rows.filter(isActive).length,
    }),
    [registry],
  )
  return (
    <div className="flex flex-col gap-0.5">
      <p role="status" className="text-lg">
        {m.registry_shown()} <strong>{formatNumber(shown)}</strong>
        <span className="text-ink-soft">
          {' · '}
          {m.registry_registered()} {formatNumber(registered)}
          {' · '}
          {m.registry_active()} {formatNumber(active)}
        </span>
      </p>
      <SourceLine source={m.registry_source()} asOf={registry.asOf} />
    </div>
  )
}
