import { inLanguage } from '@kopir/texts/language'
import { useLanguage } from './language.ts'

/** A text in the reader's language, or in the one that it exists in, which it then says. */
export function LocalizedText({ text }: { text: Parameters<typeof inLanguage>[0] }) {
  const found = inLanguage(text, useLanguage())
  return <span lang={found.lang}>{found.text}</span>
}
