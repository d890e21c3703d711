import { directions } from '@kopir/domain/ngo/direction'
import { legalForms } from '@kopir/domain/ngo/legal-form'
import { ngoStatuses } from '@kopir/domain/ngo/status'
import { unknownDistrict } from '@kopir/domain/statistics/keys'
import type { Statistics } from '@kopir/domain/statistics/statistics'
import type { RegistryFilter } from '../../../entities/ngo/data/registry-filter.ts'
import { registryPath } from '../../../entities/ngo/data/registry-path.ts'
import { directionLabel, formLabel, statusLabel } from '../../../entities/ngo/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useByAlphabet } from '../../../shared/i18n/use-by-alphabet.ts'
import { Section } from '../../../shared/ui/section.tsx'
import { pairsOf, partsOf } from '../data/breakdown.ts'
import { BlockGrid } from './block-grid.tsx'
import { CountBlock } from './count-block.tsx'
import { NgoMonths } from './ngo-months.tsx'
import { NgoTotals } from './ngo-totals.tsx'
import { PairBlock } from './pair-block.tsx'

/** Registered, active, reported: how many, of what form and field, where and since when. */
export function NgoStatistics({ statistics }: { statistics: Statistics }) {
  const { territoryId, ngos } = statistics
  const { territoryName } = usePlaces()
  const byAlphabet = useByAlphabet()
  const districtLabel = (key: string) =>
    key === unknownDistrict ? m.dashboard_ngos_district_unknown() : territoryName(key)
  const registry = (filter: Partial<RegistryFilter>) => registryPath(territoryId, filter)
  const statuses = partsOf(ngos.byStatus, ngoStatuses).map(({ key, value }) => ({
    key,
    label: statusLabel(key),
    value,
    to: registry({ status: key }),
  }))
  const years = Object.entries(ngos.reported)
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([year, value]) => ({ key: year, label: year, value, to: registry({ reported: year }) }))
  const pair = { statistics, note: m.dashboard_ngos_pair_note() }
  return (
    <Section title={m.dashboard_ngos_title()}>
      <NgoTotals statistics={statistics} />
      <NgoMonths statistics={statistics} />
      <BlockGrid>
        <CountBlock
          title={m.dashboard_ngos_status()}
          note={m.dashboard_ngos_status_note()}
          fileName="ngos-by-status"
          statistics={statistics}
          groupTitle={m.dashboard_column_status()}
          counts={statuses}
        />
        <CountBlock
          title={m.dashboard_ngos_reported()}
          note={m.dashboard_ngos_reported_note()}
          fileName="ngos-by-year-reported"
          statistics={statistics}
          groupTitle={m.dashboard_column_year()}
          counts={years}
        />
        <PairBlock
          {...pair}
          title={m.dashboard_ngos_form()}
          fileName="ngos-by-form"
          groupTitle={m.dashboard_column_form()}
          pairs={pairsOf(ngos.byForm, byAlphabet(legalForms, formLabel))}
          labelOf={formLabel}
          filter="form"
        />
        <PairBlock
          {...pair}
          title={m.dashboard_ngos_direction()}
          note={m.dashboard_ngos_direction_note()}
          fileName="ngos-by-direction"
          groupTitle={m.dashboard_column_direction()}
          pairs={pairsOf(ngos.byDirection, byAlphabet(directions, directionLabel))}
          labelOf={directionLabel}
          filter="direction"
        />
      </BlockGrid>
      <PairBlock
        {...pair}
        title={m.dashboard_ngos_district()}
        fileName="ngos-by-district"
        groupTitle={m.dashboard_column_district()}
        pairs={pairsOf(ngos.byDistrict, byAlphabet(Object.keys(ngos.byDistrict), districtLabel))}
        labelOf={districtLabel}
        filter="district"
      />
    </Section>
  )
}
