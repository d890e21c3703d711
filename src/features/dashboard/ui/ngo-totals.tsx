import type { Statistics } from '@kopir/domain/statistics/statistics'
import type { RegistryFilter } from '../../../entities/ngo/data/registry-filter.ts'
import { registryPath } from '../../../entities/ngo/data/registry-path.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Card } from '../../../shared/ui/card.tsx'
import { BigFigure } from './big-figure.tsx'
import { OfficialFigureList } from './official-figure-list.tsx'
import { StatisticsSource } from './statistics-source.tsx'

/** Registered and active as counted here, and beside them what official sources say. */
export function NgoTotals({ statistics }: { statistics: Statistics }) {
  const { territoryId, ngos } = statistics
  const figures: { label: string; value: number; filter: Partial<RegistryFilter> }[] = [
    { label: m.dashboard_ngos_registered(), value: ngos.registered, filter: {} },
    { label: m.dashboard_ngos_active(), value: ngos.active, filter: { status: 'active' } },
    { label: m.dashboard_ngos_youth(), value: ngos.youth.registered, filter: { youth: true } },
    {
      label: m.dashboard_ngos_religious(),
      value: ngos.religious.registered,
      filter: { form: 'religious_association' },
    },
  ]
  return (
    <Card className="grid gap-x-10 gap-y-6 xl:grid-cols-2">
      <div className="flex flex-col gap-3">
        <h3 className="font-semibold">{m.dashboard_ngos_counted()}</h3>
        <div className="flex flex-wrap gap-x-8 gap-y-3">
          {figures.map(({ label, value, filter }) => (
            <BigFigure key={label} value={formatNumber(value)} label={label} to={registryPath(territoryId, filter)} />
          ))}
        </div>
        <StatisticsSource statistics={statistics} />
      </div>
      <OfficialFigureList territoryId={territoryId} />
    </Card>
  )
}
