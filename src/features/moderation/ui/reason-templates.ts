import type { Language } from '@kopir/domain/language'
import { m } from '../../../shared/i18n/messages.ts'

/** What moderators most often ask authors for, in the language of the author's text. */
export const reasonTemplates = (locale: Language): string[] => [
  m.moderation_template_clarify({}, { locale }),
  m.moderation_template_place({}, { locale }),
  m.moderation_template_personal({}, { locale }),
  m.moderation_template_split({}, { locale }),
  m.moderation_template_tone({}, { locale }),
]
