import './language.ts'

/** Every interface text as a typed function: `m.common_save()`. Keys live in `messages/{kk,ru,en}/<area>.json`. */
export { m } from './generated/messages.js'
