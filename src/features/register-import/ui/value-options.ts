import { directions } from '@kopir/domain/ngo/direction'
import { legalForms } from '@kopir/domain/ngo/legal-form'
import { ngoStatuses } from '@kopir/domain/ngo/status'
import type { ValueField } from '@kopir/domain/register-import/mapping'
import { directionLabel, formLabel, statusLabel } from '../../../entities/ngo/words.ts'
import type { Places } from '../../../entities/territory/data/use-places.ts'
import type { Option } from '../../../shared/ui/select.tsx'

/** What a word of a column can mean. */
export function valueOptions(field: ValueField, territoryId: string, places: Places): Option[] {
  if (field === 'legalForm') return legalForms.map((form) => ({ value: form, label: formLabel(form) }))
  if (field === 'status') return ngoStatuses.map((status) => ({ value: status, label: statusLabel(status) }))
  if (field === 'direction')
    return directions.map((direction) => ({ value: direction, label: directionLabel(direction) }))
  return places.districtsOf(territoryId).map(({ id }) => ({ value: id, label: places.territoryName(id) }))
}
