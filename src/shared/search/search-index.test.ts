import { synonyms } from '@kopir/texts/synonyms'
import { describe, expect, it } from 'vitest'
import { foldedWords } from './fold.ts'
import { SearchIndex } from './search-index.ts'

const finds = (text: string, query: string) => new SearchIndex([text], synonyms).search(query).length === 1

describe('SearchIndex', () => {
  it.each([
    ['«Қоғамдық бастама» қоры', 'когамдык'],
    ['«Қоғамдық бастама» қоры', 'коғамдық'],
    ['Дорожная карта «Белсендi мегаполис»', 'белсенді'],
    ['Алматы – адалдық алаңы', 'алматы - адалдык аланы'],
    ['Алматы\u00a0қаласы', 'алматы қаласы'],
    ['ХІІ Гражданский форум', 'XII'],
    ['XII Civic forum', 'хіі'],
    ['Азаматтық альянс', 'azamattyk'],
    ['Almaty Azamattyk Alyansy', 'азаматтық альянсы'],
    ['Өскемен жастары', 'Усть-Каменогорск'],
    ['Клуб Усть-Каменогорска', 'өскемен'],
    ['Общественная организация «Забота»', 'общественных организаций'],
    ['Зелёный дом', 'зеленый'],
    ['Экология города', 'эко'],
    ['Жасыл қала 001340000016', '0013400'],
    ['Совет НПО города', 'үеұ'],
  ])('%s is found by %s', (text, query) => {
    expect(finds(text, query)).toBe(true)
  })

  it.each([
    ['Жасыл қала', 'қызыл'],
    ['Рай', 'раи'],
    ['Общественная палата', 'палатка города'],
    ['Автомобиль', 'мобиль'],
  ])('%s is not found by %s', (text, query) => {
    expect(finds(text, query)).toBe(false)
  })

  it('wants every word, in any order, and takes an empty query for everything', () => {
    const index = new SearchIndex(['Фонд развития спорта', 'Развитие туризма', 'Спорт для всех'], synonyms)
    expect(index.search('спорт развитие')).toEqual([0])
    expect(index.search('  «» ')).toEqual([0, 1, 2])
    expect(index.search('спорт')).toEqual([0, 2])
  })
})

describe('foldedWords', () => {
  it('keeps й apart and drops signs', () => {
    expect(foldedWords('Край, объезд — «Ұлы дала»')).toEqual(['край', 'обезд', 'улы', 'дала'])
  })
})

it('finds the same, in the same places, when it was made in slices', async () => {
  const texts = Array.from({ length: 250 }, (_, index) => `Жасыл қала ${index}`)
  const index = await SearchIndex.inSlices(texts, synonyms)
  expect(index.search('')).toHaveLength(250)
  for (const query of ['жасыл 249', '10', 'кала 99']) {
    expect(index.search(query)).toEqual(new SearchIndex(texts, synonyms).search(query))
    expect(index.search(query)).not.toEqual([])
  }
})
