import { inLanguage } from '@kopir/domain/in-language'
import type { RegistryRow } from '@kopir/domain/published/registry'
import { Link } from 'react-router'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { directionLabel, formLabel } from '../../../shared/i18n/vocabulary/ngo.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { NgoStatusBadge } from './ngo-status-badge.tsx'

/** An NGO in the list: name, form, district, number, what it does, whether it acts. */
export function NgoRow({ territoryId, row }: { territoryId: string; row: RegistryRow }) {
  const places = usePlaces()
  const name = inLanguage(row.name, useLanguage())
  const facts = [formLabel(row.legalForm), row.districtId && places.territoryName(row.districtId), row.bin]
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
        <p className="tabular text-sm text-ink-soft">{facts.filter(Boolean).join(' · ')}</p>
        {row.directions.length > 0 && (
          <p className="truncate text-sm text-ink-soft">{row.directions.map(directionLabel).join(', ')}</p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {row.verified && <span className="text-sm font-medium text-good">✓ {m.registry_verified()}</span>}
        <NgoStatusBadge status={row.status} />
      </div>
    </div>
  )
}
