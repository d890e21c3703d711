import { expect, it } from 'vitest'
import { guessLanguage } from './guess-language.ts'

it('knows Kazakh by its own letters, whatever the reader reads', () => {
  expect(guessLanguage('Мектептерде осы деректі көрсетуге бола ма?', 'ru')).toBe('kk')
  expect(guessLanguage('ҚАЛА', 'en')).toBe('kk')
})

it('takes other Cyrillic for Russian, but for a few words of a Kazakh reader', () => {
  expect(guessLanguage('А что с автобусами?', 'en')).toBe('ru')
  expect(guessLanguage('Рахмет', 'kk')).toBe('kk')
  expect(guessLanguage('В пробке на проспекте дышать тяжелее, чем у котельной', 'kk')).toBe('ru')
})

it('takes mostly Latin for English and leaves what has no letters to the reader', () => {
  expect(guessLanguage('Where is the data of ТЭЦ-2?', 'ru')).toBe('en')
  expect(guessLanguage('511 / 315', 'kk')).toBe('kk')
})
