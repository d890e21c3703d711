import { refusalCodes } from '@kopir/domain/refusal'
import { expect, it } from 'vitest'
import { messagesOf } from './all-texts.ts'
import { errorWords } from './error-words.ts'

const messages = messagesOf('ru')

it('has words for every refusal of the domain', () => {
  for (const code of refusalCodes) expect(errorWords(code, messages)).not.toMatch(/^errors_/)
})

it('says the limit that was not kept', () => {
  expect(errorWords('weak-password', messages)).toBe('Пароль слишком короткий: нужно не меньше 8 знаков.')
})
