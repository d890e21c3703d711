import { expect, it } from 'vitest'
import { wordChanges } from './word-changes.ts'

const told = (before: string, after: string) =>
  wordChanges(before, after).map(({ kind, text }) => `${{ kept: '', added: '+', removed: '-' }[kind]}${text}`)

it('tells words apart in every alphabet of the product, and keeps what stayed', () => {
  expect(told('Поставить скамейки у школы', 'Поставить пять скамеек у школы')).toEqual([
    'Поставить ',
    '-скамейки ',
    '+пять скамеек ',
    'у школы',
  ])
  expect(told('Мектеп жанына шам қою', 'Мектеп жанына үш шам қою')).toEqual(['Мектеп жанына ', '+үш ', 'шам қою'])
  expect(told('a bench.', 'a bench!')).toEqual(['a bench', '-.', '+!'])
  expect(told('same', 'same')).toEqual(['same'])
})

it('loses nothing of two texts that have nothing in common, however long they are', () => {
  const before = '> '.repeat(5_000)
  const after = '* x'.repeat(3_000)
  const changes = wordChanges(before, after)
  const without = (kind: string) => changes.flatMap((change) => (change.kind === kind ? [] : [change.text])).join('')
  expect(without('added')).toBe(before)
  expect(without('removed').trim()).toBe(after)
})
