import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { useFilter } from '../../../shared/filter/use-filter.ts'
import { SelectField } from '../../../shared/form/select-field.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { importFilter } from '../data/import-filter.ts'
import { TerritoryImport } from './territory-import.tsx'

/** A register file on its way into the registry of a territory, which the address names. */
export function RegisterImportView() {
  const places = usePlaces()
  const address = useFilter(importFilter)
  const { territoryId } = address.filter
  if (places.error && !places.known) return <ErrorState error={places.error} retry={places.retry} />
  if (!places.known) return <Skeleton block="h-96" />
  return (
    <>
      <div className="sm:max-w-sm">
        <SelectField
          label={m.import_territory()}
          hint={m.import_territory_hint()}
          placeholder={m.common_choose()}
          options={places.territories
            .filter(({ id }) => places.hasPages(id))
            .map(({ id }) => ({ value: id, label: places.territoryName(id) }))}
          value={territoryId}
          onChoose={(chosen) => address.change({ ...importFilter.empty, territoryId: chosen })}
        />
      </div>
      {places.hasPages(territoryId) && (
        <TerritoryImport key={territoryId} territoryId={territoryId} places={places} address={address} />
      )}
    </>
  )
}
