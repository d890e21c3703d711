import { legalForms } from '@kopir/domain/ngo/legal-form'
import { ngoStatuses } from '@kopir/domain/ngo/status'
import { type Mapping, valueFields } from '@kopir/domain/register-import/mapping'
import { formLabel, statusLabel } from '../../../entities/ngo/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { SelectField } from '../../../shared/form/select-field.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import type { FoundValues } from '../data/worker-acts.ts'
import { valueOptions } from './value-options.ts'
import { ValuesTable } from './values-table.tsx'
import { valueTitle } from './words.ts'

interface ValuesStepProps {
  territoryId: string
  mapping: Mapping
  found: FoundValues
  onSettle: (mapping: Mapping) => void
}

/** What the words of the columns mean, and what stands for a new NGO of which the file does not say it. */
export function ValuesStep({ territoryId, mapping, found, onSettle }: ValuesStepProps) {
  const places = usePlaces()
  const mapped = valueFields.filter((field) => mapping.columns.includes(field) && found[field].length > 0)
  const { otherwise } = mapping
  return (
    <>
      {mapped.map((field) => (
        <ValuesTable
          key={field}
          title={valueTitle(field)}
          found={found[field]}
          meanings={mapping.values[field]}
          options={valueOptions(field, territoryId, places)}
          onMean={(key, code) =>
            onSettle({ ...mapping, values: { ...mapping.values, [field]: { ...mapping.values[field], [key]: code } } })
          }
        />
      ))}
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={m.import_otherwise_status()}
          hint={m.import_otherwise_hint()}
          options={ngoStatuses.map((status) => ({ value: status as string, label: statusLabel(status) }))}
          value={otherwise.status}
          onChoose={(status) => onSettle({ ...mapping, otherwise: { ...otherwise, status } })}
        />
        <SelectField
          label={m.import_otherwise_legal_form()}
          hint={m.import_otherwise_hint()}
          options={legalForms.map((form) => ({ value: form as string, label: formLabel(form) }))}
          value={otherwise.legalForm}
          onChoose={(legalForm) => onSettle({ ...mapping, otherwise: { ...otherwise, legalForm } })}
        />
      </div>
    </>
  )
}
