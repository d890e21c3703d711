import type account from '../../../messages/ru/account.json'
import type admin from '../../../messages/ru/admin.json'
import type common from '../../../messages/ru/common.json'
import type dashboard from '../../../messages/ru/dashboard.json'
import type desk from '../../../messages/ru/desk.json'
import type errors from '../../../messages/ru/errors.json'
import type forums from '../../../messages/ru/forums.json'
import type home from '../../../messages/ru/home.json'
import type moderation from '../../../messages/ru/moderation.json'
import type notifications from '../../../messages/ru/notifications.json'
import type privacy from '../../../messages/ru/privacy.json'
import type proposals from '../../../messages/ru/proposals.json'
import type registry from '../../../messages/ru/registry.json'
import type roadmap from '../../../messages/ru/roadmap.json'
import type vocabulary from '../../../messages/ru/vocabulary.json'
import { getLanguage } from './language.ts'
import { type Inputs, textOf } from './texts.ts'

type Messages = typeof account &
  typeof admin &
  typeof common &
  typeof dashboard &
  typeof desk &
  typeof errors &
  typeof forums &
  typeof home &
  typeof moderation &
  typeof notifications &
  typeof privacy &
  typeof proposals &
  typeof registry &
  typeof roadmap &
  typeof vocabulary

export type MessageKey = keyof Messages
export type Message = (inputs?: Inputs) => string

const made = new Map<string, Message>()

/**
 * Every interface text as a function: `m.common_save()`. Keys live in `messages/{kk,ru,en}/<area>.json`; an unknown one
 * fails the type check. Call it while rendering, so that it follows the language.
 */
export const m = new Proxy({} as Record<MessageKey, Message>, {
  get(_, key: string) {
    let message = made.get(key)
    if (!message) {
      message = (inputs) => textOf(getLanguage(), key, inputs)
      made.set(key, message)
    }
    return message
  },
})
