import type { Language } from '@kopir/domain/language'
import { useEffect, useState } from 'react'
import { getLanguage } from '../../../shared/i18n/language.ts'
import { loadTexts } from '../../../shared/i18n/load-texts.ts'
import type { MessageKey } from '../../../shared/i18n/messages.ts'
import { textOf } from '../../../shared/i18n/texts.ts'

const keys = [
  'moderation_template_clarify',
  'moderation_template_place',
  'moderation_template_personal',
  'moderation_template_split',
  'moderation_template_tone',
] as const satisfies MessageKey[]

export interface ReasonTemplates {
  lang: Language
  texts: string[]
}

/** What moderators most often ask authors for, in the author's language as soon as its texts are here. */
export function useReasonTemplates(wanted: Language): ReasonTemplates {
  const [lang, setLang] = useState(getLanguage)
  useEffect(() => {
    let isCurrent = true
    loadTexts(wanted, 'rest').then(
      () => isCurrent && setLang(wanted),
      // The reader's own language serves until the next time.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [wanted])
  return { lang, texts: keys.map((key) => textOf(lang, key)) }
}
