import { inLanguage } from '@kopir/domain/language'
import { isRegistered } from '@kopir/domain/ngo/status'
import type { RegistryRow } from '@kopir/domain/published/registry'
import { listOfLabels } from '@kopir/texts/in-sentence'
import { NgoStatusBadge } from '../../../entities/ngo/ui/ngo-status-badge.tsx'
import { directionLabel, formLabel } from '../../../entities/ngo/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Link } from '../../../shared/ui/link.tsx'

/** An NGO in the list: name, form, district, number, what it does; and its three facts: registered, active, reported. */
export function NgoRow({ territoryId, row }: { territoryId: string; row: RegistryRow }) {
  const places = usePlaces()
  const name = inLanguage(row.name, useLanguage())
  const facts = [formLabel(row.legalForm), row.districtId && places.territoryName(row.districtId), row.bin]
  const lastReport = Math.max(...row.reportedYears)
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5 py-3">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-0.5">
        <Link
          to={`/${territoryId}/registry/${row.id}`}
          lang={name.lang}
          className="font-semibold wrap-anywhere text-primary underline-offset-4 hover:underline"
        >
          {name.text}
        </Link>
        <p className="text-sm text-ink-soft">{facts.filter(Boolean).join(' · ')}</p>
        {row.directions.length > 0 && (
          <p className="truncate text-sm text-ink-soft">{listOfLabels(row.directions.map(directionLabel))}</p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 sm:flex-col sm:items-end">
        {row.verified && <span className="text-sm font-medium text-good">✓ {m.registry_verified()}</span>}
        {row.status && <NgoStatusBadge status={row.status} />}
        <p className="text-sm text-ink-soft">
          {[
            isRegistered(row) &&
              (row.registeredOn
                ? m.registry_row_registered({ date: formatDate(row.registeredOn) })
                : m.registry_row_registered_unknown()),
            row.reportedYears.length > 0
              ? m.registry_row_reported({ year: lastReport })
              : m.registry_row_not_reported(),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </div>
  )
}
