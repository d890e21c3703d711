import type { Language } from '@kopir/domain/language'
import type { ru } from './tables/ru.ts'
import { type Inputs, textOf } from './texts.ts'

/** A part of the product whose texts stand in one file for each language, `texts/messages/{kk,ru,en}/<area>.json`. */
export type Area = keyof typeof ru
export type MessageKey = { [area in Area]: keyof (typeof ru)[area] }[Area]
type Message = (inputs?: Inputs) => string
export type MessageTable = Record<MessageKey, Message>

/**
 * Every text as a function, `m.common_save()`, in the language that `languageNow` gives at each call. The table of that
 * area and language has been added before (`addTexts`); an unknown key fails the type check.
 */
export function messagesIn(languageNow: () => Language): MessageTable {
  const made = new Map<string, Message>()
  return new Proxy({} as MessageTable, {
    get(_, key: string) {
      let message = made.get(key)
      if (!message) {
        message = (inputs) => textOf(languageNow(), key, inputs)
        made.set(key, message)
      }
      return message
    },
  })
}
