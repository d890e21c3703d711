import { messagesIn } from '@kopir/texts/messages'
import { getLanguage } from './language.ts'

/** Every interface text as a function: `m.common_save()`. Call it while rendering, so that it follows the language. */
export const m = messagesIn(getLanguage)
