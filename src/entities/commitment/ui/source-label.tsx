import type { Commitment } from '@kopir/domain/commitment/commitment'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { sourceText } from '../source-text.ts'

/** What a commitment's source is called, in the reader's language where it has a name there. */
export function SourceLabel({ source }: Pick<Commitment, 'source'>) {
  const { text, lang } = sourceText(source, useLanguage())
  return <span lang={lang}>{text}</span>
}
