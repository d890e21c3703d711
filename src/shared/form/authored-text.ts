import { visibleText } from '@kopir/domain/text/visible-text'
import { guessLanguage } from '@kopir/texts/guess-language'
import { getLanguage } from '../i18n/language.ts'

export interface AuthoredText {
  text: string
  lang: ReturnType<typeof guessLanguage>
}

/** A text as it is sent where nobody is asked for its language: as it will be kept, its language guessed. */
export function authoredText(typed: string): AuthoredText {
  const text = visibleText(typed)
  return { text, lang: guessLanguage(text, getLanguage()) }
}
