import { inLanguage } from '@kopir/domain/in-language'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import type { MyNgo } from '../../../shared/session/my-ngos.ts'
import { Field } from '../../../shared/ui/field.tsx'
import { Select } from '../../../shared/ui/select.tsx'

interface NgoChoiceProps {
  ngos: readonly MyNgo[]
  value: string | null
  onChange: (ngoId: string | null) => void
}

/** In whose name: the person's own, or that of an NGO they speak for. */
export function NgoChoice({ ngos, value, onChange }: NgoChoiceProps) {
  const language = useLanguage()
  return (
    <Field label={m.proposals_field_ngo()} hint={m.proposals_field_ngo_hint()}>
      {(control) => (
        <Select
          {...control}
          value={value ?? ''}
          placeholder={m.proposals_ngo_none()}
          options={ngos.map(({ ngoId, name }) => ({ value: ngoId, label: inLanguage(name, language).text }))}
          onChange={(event) => onChange(event.target.value || null)}
        />
      )}
    </Field>
  )
}
