import { expect, it } from 'vitest'
import { properName } from './proper-name.ts'

it.each([
  ['Общественный фонд «Жасыл қала»', 'Жасыл қала'],
  ['«Жасыл қала» қоғамдық қоры', 'Жасыл қала'],
  ['ОЮЛ "Ассоциация "Свет" Алматы"', 'Ассоциация "Свет" Алматы'],
  ['Public foundation “Green City”', 'Green City'],
  ['Фонд без кавычек', 'Фонд без кавычек'],
  ['Фонд «»', 'Фонд «»'],
])('%s is found by %s', (name, expected) => {
  expect(properName(name)).toBe(expected)
})
