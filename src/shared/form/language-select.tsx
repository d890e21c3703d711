import { type Language, languages } from '@kopir/texts/language'
import { languageNames } from '@kopir/texts/language-names'
import { SelectField } from './select-field.tsx'

interface LanguageSelectProps {
  label: string
  value: Language
  onChange: (language: Language) => void
}

/** The language somebody writes in. */
export function LanguageSelect({ label, value, onChange }: LanguageSelectProps) {
  return (
    <SelectField
      label={label}
      value={value}
      options={languages.map((language) => ({ value: language, label: languageNames[language].long }))}
      onChoose={onChange}
    />
  )
}
