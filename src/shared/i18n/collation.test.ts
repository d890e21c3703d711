import { expect, it } from 'vitest'
import { alphabetRank, compareByAlphabet } from './collation.ts'

it('sorts Kazakh letters where the alphabet has them', () => {
  const sorted = 'а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я'.split(' ')
  const shuffled = sorted.toReversed().sort(compareByAlphabet)
  expect(shuffled).toEqual(sorted)
})

it('does not count quotes, punctuation and case', () => {
  expect(alphabetRank('«Қамқор»')).toBe(alphabetRank('қамқор'))
  expect(['«Яблоко»', 'Береке', '"Алма"'].sort(compareByAlphabet)).toEqual(['"Алма"', 'Береке', '«Яблоко»'])
})

it('puts the shorter word first, as a space comes before every letter', () => {
  expect(['Жасыл қала', 'Жасыл', 'Жасылдар'].sort(compareByAlphabet)).toEqual(['Жасыл', 'Жасыл қала', 'Жасылдар'])
})

it('puts digits before Latin and Latin before Cyrillic', () => {
  expect(['ё', 'z', '9'].sort(compareByAlphabet)).toEqual(['9', 'z', 'ё'])
})
