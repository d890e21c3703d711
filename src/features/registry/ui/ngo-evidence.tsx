import { inLanguage } from '@kopir/domain/language'
import type { Ngo } from '@kopir/domain/ngo/ngo'
import { isRegistered } from '@kopir/domain/ngo/status'
import { NgoStatusBadge } from '../../../entities/ngo/ui/ngo-status-badge.tsx'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Card } from '../../../shared/ui/card.tsx'
import { SourceLine } from '../../../shared/ui/source-line.tsx'

/** Registered, active, reported: three facts, each with where it is known from. */
export function NgoEvidence({ ngo }: { ngo: Ngo }) {
  const source = inLanguage(ngo.statusEvidence.source, useLanguage())
  const years = [...ngo.reportedYears].sort((a, b) => b - a)
  const registered = ngo.registeredOn
    ? m.registry_registered_on({ date: formatDate(ngo.registeredOn) })
    : m.registry_registered_unknown()
  return (
    <Card as="section" className="flex flex-col gap-4">
      <h2 className="text-lg font-semibold">
        {ngo.status === 'active' ? m.registry_why_active() : m.registry_why_status()}
      </h2>
      <dl className="flex flex-col gap-3">
        <div>
          <dt className="text-sm text-ink-soft">{m.registry_fact_registered()}</dt>
          <dd>{isRegistered(ngo) ? registered : m.registry_liquidated()}</dd>
        </div>
        <div>
          <dt className="text-sm text-ink-soft">{m.registry_fact_active()}</dt>
          <dd className="flex flex-col items-start gap-1 pt-0.5">
            <NgoStatusBadge status={ngo.status} />
            <span lang={source.lang}>
              <SourceLine source={source.text} asOf={ngo.statusEvidence.asOf} />
            </span>
          </dd>
        </div>
        <div>
          <dt className="text-sm text-ink-soft">{m.registry_fact_reported()}</dt>
          <dd>{years.length > 0 ? years.join(', ') : m.registry_reported_none()}</dd>
        </div>
      </dl>
      <p className="text-sm text-ink-soft">{m.registry_facts_apart()}</p>
    </Card>
  )
}
