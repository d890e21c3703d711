import { inLanguage, type PartlyLocalized } from '@kopir/domain/language'
import { useLanguage } from '../../../shared/i18n/language.ts'

/** An NGO's name within a line, in the reader's language where it has one there. */
export function NgoName({ name }: { name: PartlyLocalized }) {
  const { text, lang } = inLanguage(name, useLanguage())
  return <bdi lang={lang}>{text}</bdi>
}
