import { describe, expect, it } from 'vitest'
import { alphabetRank, byAlphabet } from './collation.ts'
import { languages } from './language.ts'

const sorted = (names: string[], language: 'kk' | 'ru' | 'en' = 'kk') => byAlphabet(names, (name) => name, language)

describe('byAlphabet', () => {
  it.each(languages)('has Kazakh letters where the alphabet has them, for a reader of %s', (language) => {
    const alphabet = 'а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я'.split(' ')
    expect(sorted(alphabet.toReversed(), language)).toEqual(alphabet)
  })

  it('does not count quotes, punctuation and case', () => {
    expect(alphabetRank('«Қамқор»', 'kk')).toBe(alphabetRank('қамқор', 'kk'))
    expect(sorted(['«Яблоко»', 'Береке', '"Алма"'])).toEqual(['"Алма"', 'Береке', '«Яблоко»'])
  })

  it('puts the shorter word first, as a space comes before every letter', () => {
    expect(sorted(['Жасыл қала', 'Жасыл', 'Жасылдар'])).toEqual(['Жасыл', 'Жасыл қала', 'Жасылдар'])
  })

  it('begins with digits, then with the script of the reader', () => {
    expect(sorted(['z', 'ё', '9'], 'kk')).toEqual(['9', 'ё', 'z'])
    expect(sorted(['z', 'ё', '9'], 'ru')).toEqual(['9', 'ё', 'z'])
    expect(sorted(['ё', 'z', '9'], 'en')).toEqual(['9', 'z', 'ё'])
  })
})
