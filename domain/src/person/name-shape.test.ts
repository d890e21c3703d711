import { describe, expect, it } from 'vitest'
import { isNameShaped, tidyName } from './name-shape.ts'

describe('isNameShaped', () => {
  it.each([
    'Әсел Нұрланқызы',
    'Ұлпан',
    "Д'Артаньян",
    'Римский-Корсаков Н. А.',
    'Өтеген Ғалым Қуанышұлы',
    'Ким',
    'Ян Ли',
    'Jean-Luc O’Neill',
    'محمد علي',
    '김민준',
    '王秀英',
    'Айгерім',
    'А. Иванов',
    'Ёлкина Й. Щ.',
    'Bekzat Сапаров',
  ])('takes %s', (name) => {
    expect(isNameShaped(tidyName(name))).toBe(true)
  })

  it.each([
    ['nothing', ''],
    ['one letter', 'А'],
    ['initials alone', 'А. Б.'],
    ['two scripts in a word', 'Мoдератор'],
    ['digits', 'Иван 2'],
    ['an IIN', '900101300123'],
    ['an IIN in other digits', '９００１０１３００１２３'],
    ['an e-mail address', 'ivan@kopir.kz'],
    ['an address', 'kopir.kz'],
    ['a link', 'https://kopir.kz'],
    ['a zero-width space', 'Ива\u200bн'],
    ['only what cannot be seen', '\u200b\u200b\u200b'],
    ['a Hangul filler', '\u3164\u3164'],
    ['a mark of direction', '\u202eнавИ'],
    ['an isolate', 'Иван\u2066'],
    ['stacked marks', 'И\u0301\u0302\u0303ван'],
    ['a sign in the name', 'Иван ✓'],
    ['an emoji', 'Иван 😀'],
    ['full-width letters', 'Ａｄｍｉｎ'],
    ['mathematical letters', '𝐀𝐝𝐦𝐢𝐧'],
    ['small capitals', 'ᴀᴅᴍɪɴ'],
    ['a line break', 'Иван\nПетров'],
    ['an odd blank', 'Иван\u00a0Петров'],
    ['tags', '<b>Иван</b>'],
    ['81 letters', 'а'.repeat(81)],
    ['quotes', '«Зелёный двор»'],
  ])('refuses %s', (_what, name) => {
    expect(isNameShaped(tidyName(name))).toBe(false)
  })
})
