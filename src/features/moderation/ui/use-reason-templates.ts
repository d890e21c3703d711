import type { Language } from '@kopir/domain/language'
import { type PublicationRule, publicationRules } from '@kopir/domain/proposal/kinds'
import type { MessageKey } from '@kopir/texts/messages'
import { textOf } from '@kopir/texts/texts'
import { useEffect, useState } from 'react'
import { getLanguage } from '../../../shared/i18n/language.ts'
import { loadTexts } from '../../../shared/i18n/load-texts.ts'
import type { ReasonedAct } from '../data/moderate.ts'

const keys = {
  return: [
    'moderation_template_clarify',
    'moderation_template_place',
    'moderation_template_personal',
    'moderation_template_split',
    'moderation_template_tone',
  ],
  // By the number of the rule.
  reject: [
    'moderation_start_1',
    'moderation_start_2',
    'moderation_start_3',
    'moderation_start_4',
    'moderation_start_5',
    'moderation_start_6',
    'moderation_start_7',
  ],
} as const satisfies Record<ReasonedAct, readonly MessageKey[]>

/** A ready sentence, and the rule that it explains. */
export interface ReasonTemplate {
  text: string
  rule: PublicationRule | null
}

/** What moderators most often tell authors, in the author's language as soon as its texts are here. */
export function useReasonTemplates(kind: ReasonedAct, wanted: Language): ReasonTemplate[] {
  const [lang, setLang] = useState(getLanguage)
  useEffect(() => {
    let isCurrent = true
    loadTexts(wanted, 'moderation').then(
      () => isCurrent && setLang(wanted),
      // The reader's own language serves until the next time.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [wanted])
  return keys[kind].map((key, index) => ({
    text: textOf(lang, key),
    rule: kind === 'reject' ? (publicationRules[index] ?? null) : null,
  }))
}
