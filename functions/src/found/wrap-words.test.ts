import { expect, it } from 'vitest'
import { wrapWords } from './wrap-words.ts'

const measure = (text: string) => text.length
const wrap = (text: string, width: number, lines: number) => wrapWords(text, measure, { width, lines })

it('breaks between words, and leaves a text that fits as it is', () => {
  expect(wrap('Перенести остановку у школы', 12, 4)).toEqual(['Перенести', 'остановку у', 'школы'])
  expect(wrap('Двор', 12, 4)).toEqual(['Двор'])
  expect(wrap('', 12, 4)).toEqual([])
})

it('says that more follows, at the end of a word', () => {
  expect(wrap('Перенести остановку у школы, где её нет', 14, 2)).toEqual(['Перенести', 'остановку у…'])
  expect(wrap('Двор, парк и сквер', 7, 1)).toEqual(['Двор…'])
})

it('breaks a word that is longer than a line, and no sign of it', () => {
  expect(wrap('Достопримечательность', 8, 4)).toEqual(['Достопри', 'мечатель', 'ность'])
  expect(wrap('Достопримечательность', 8, 2)).toEqual(['Достопри', 'мечател…'])
  expect(wrap('ааййй', 3, 2).join('')).toBe('ааййй')
})
