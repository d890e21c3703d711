import { inLanguage } from '@kopir/domain/language'
import type { MyNgo } from '../../../entities/ngo/data/membership-store.ts'
import { SelectField } from '../../../shared/form/select-field.tsx'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'

interface NgoChoiceProps {
  ngos: readonly MyNgo[]
  value: string | null
  onChange: (ngoId: string | null) => void
}

/** In whose name: the person's own, or that of an NGO they speak for. */
export function NgoChoice({ ngos, value, onChange }: NgoChoiceProps) {
  const language = useLanguage()
  return (
    <SelectField
      label={m.proposals_field_ngo()}
      hint={m.proposals_field_ngo_hint()}
      value={value ?? ''}
      placeholder={m.proposals_ngo_none()}
      options={ngos.map(({ ngoId, name }) => ({ value: ngoId, label: inLanguage(name, language).text }))}
      onChoose={(ngoId) => onChange(ngoId || null)}
    />
  )
}
