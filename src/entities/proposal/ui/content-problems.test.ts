import { describe, expect, it } from 'vitest'
import { setLanguage } from '../../../shared/i18n/language.ts'
import { checkContent, type UnfinishedContent } from './content-problems.ts'

const complete: UnfinishedContent = {
  kind: 'proposal',
  title: '  Осветить дорожку у детской площадки ',
  body: 'На дорожке от дома до площадки вечером темно, фонарей нет.',
  lang: 'ru',
  theme: 'improvement',
  level: 'city',
  districtId: null,
  audience: ['everyone'],
}

describe('checkContent', () => {
  it('gives the content as it will be stored', () => {
    expect(checkContent(complete).content?.title).toBe('Осветить дорожку у детской площадки')
  })

  it.each([
    ['title', '', 'Заполните это поле.'],
    ['title', '   ', 'Заполните это поле.'],
    ['title', 'Коротко', 'Нужно не меньше 10 знаков.'],
    ['title', 'а'.repeat(141), 'Не больше 140 знаков.'],
    ['body', 'Слишком мало', 'Нужно не меньше 30 знаков.'],
    ['theme', null, 'Заполните это поле.'],
  ])('says what is wrong with %s %j', async (field, value, expected) => {
    await setLanguage('ru')
    expect(checkContent({ ...complete, [field]: value }).problems).toEqual({ [field]: expected })
  })

  it('speaks the language of the reader', async () => {
    await setLanguage('en')
    expect(checkContent({ ...complete, title: '' }).problems).toEqual({ title: 'Fill in this field.' })
  })

  it('finds everything that is wrong at once', () => {
    expect(Object.keys(checkContent({ ...complete, title: '', body: '', theme: null }).problems ?? {})).toEqual([
      'title',
      'body',
      'theme',
    ])
  })
})
