import { languages } from '@kopir/domain/in-language'
import type { Language } from '@kopir/domain/language'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'

interface LanguageSelectProps {
  label: string
  value: Language
  onChange: (language: Language) => void
}

/** Each language by its own name, as whoever writes in it knows it. */
const ownNames: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }

/** The language somebody writes in. */
export function LanguageSelect({ label, value, onChange }: LanguageSelectProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          value={value}
          options={languages.map((language) => ({ value: language, label: ownNames[language] }))}
          onChange={(event) => onChange(event.target.value as Language)}
        />
      )}
    </Field>
  )
}
