import type { Language } from '@kopir/domain/language'
import { type Area, type MessageTable, messagesIn } from './messages.ts'
import { en } from './tables/en.ts'
import { kk } from './tables/kk.ts'
import { ru } from './tables/ru.ts'
import { addTexts, type Text } from './texts.ts'

/** Every text of every language, for code that has them all at hand: functions and tests. The client loads by area. */
export const allTexts: Record<Language, { [area in Area]: Record<keyof (typeof ru)[area], Text> }> = { kk, ru, en }

for (const [language, areas] of Object.entries(allTexts)) {
  for (const texts of Object.values(areas)) addTexts(language as Language, texts)
}

/** All messages in one language: `messagesOf('kk').common_save()`. */
export const messagesOf = (language: Language): MessageTable => messagesIn(() => language)
