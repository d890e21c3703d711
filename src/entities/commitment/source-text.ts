import type { Commitment } from '@kopir/domain/commitment/commitment'
import { inLanguage, type Language } from '@kopir/domain/language'

/** What a commitment's source is called for a reader, and in which language that is where it is known. */
export const sourceText = (
  { label }: Pick<Commitment['source'], 'label'>,
  reader: Language,
): { text: string; lang?: Language } => (typeof label === 'string' ? { text: label } : inLanguage(label, reader))
