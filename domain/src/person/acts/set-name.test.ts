import { describe, expect, it } from 'vitest'
import { setName } from './set-name.ts'

const context = {
  folds: [
    (text: string) =>
      text
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .filter(Boolean),
  ],
  isTaken: () => false,
  isPlace: (word: string) => ['алматы', 'алматинск', 'павлод', 'абай'].some((stem) => word.startsWith(stem)),
  now: new Date('2026-11-27T08:00:00Z'),
}
const decide = (name: string) => setName.decide(null, name, context)

describe('a name', () => {
  it.each(['Аким Петров', 'Абай', 'Абай Құнанбаев', 'Астана', 'Мэри Поппинс', 'Кеңес Әлиев', 'Советхан Ғабитов'])(
    'is «%s»',
    (name) => {
      expect(decide(name)).toEqual({ displayName: name, namedAt: context.now })
    },
  )

  it.each([
    ...['Аким', 'Аким Алматы', 'Аким Алматы Ерболат Досаев', 'Аким Павлодара', 'Аким Алматинской области', 'И о акима'],
    ...['Замакима', 'Город Алматы', 'Горсовет', 'Ак-имат', 'Министр', 'Премьер-министр', 'Отдел культуры', 'The Mayor'],
  ])('is not «%s»', (name) => {
    expect(decide(name)).toMatchObject({ code: 'name-reserved' })
  })
})
