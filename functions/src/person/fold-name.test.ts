import { nameKey, setName } from '@kopir/domain/person/acts/set-name'
import { describe, expect, it } from 'vitest'
import { foldName } from './fold-name.ts'

const taken = new Set(['Светлана Журавская', 'Зелёный двор'].map((name) => nameKey(foldName(name))))
const places = new Set(['Алматы', 'Almaty', 'Павлодар'].flatMap(foldName))
const now = new Date('2026-11-27T05:00:00Z')
const context = {
  fold: foldName,
  isTaken: (key: string) => taken.has(key),
  isPlace: (word: string) => places.has(word),
  now,
}
const decide = (name: string, person: Parameters<typeof setName.decide>[0] = null) =>
  setName.decide(person, name, context)
const refused = (code: string) => ({ kind: 'refuse', code })

describe('a name', () => {
  it.each([
    'Акимат города Алматы',
    'АКИМАТ',
    'Әкімдік',
    'Алматы Әкімдігі',
    'Модератор',
    'Модератору Көпір',
    'Мөдератор',
    'Moderator',
    'ModerAtor',
    'Администратор сайта',
    'Әкімші',
    'Admin',
    'ADMlN',
    'Секретарь акима',
    'Хатшы',
    'Управление экологии',
    'Экология басқармасы',
    'Аким Алматы',
    'Аким города',
    'Әкім',
    'Аким',
    'Қала әкімі',
    'Mayor of Almaty',
    'Мо де ра то ры',
    'Akimat Almaty',
    'Официальный ответ',
    'Прокуратура',
    'Ведущая сессии',
    'НПО',
    'Көпір',
    'Bot',
    'Ақимат',
  ])('is not the office of «%s»', (name) => {
    expect(decide(name)).toEqual(refused('name-reserved'))
  })

  it.each([
    'Светлана Журавская',
    'светлана журавская',
    'Журавская Светлана',
    'Светлана Жұравская',
    'Светлана Журавскaя'.normalize(),
    'Зелёный двор',
    'Зеленый Двор',
    'Зелёный-двор',
  ])('is not that of staff or an NGO: «%s»', (name) => {
    expect(['name-taken', 'name-unfit']).toContain((decide(name) as { code?: string }).code)
  })

  it.each([
    'Аким Петров',
    'Акимов Олжас',
    'Хакім Әкімжанов',
    'Ботагөз Сейіт',
    'Светлана Журавлёва',
    'Данияр Оспанбек',
    'Адмиралов Илья',
    'Жібек Секерова',
    'Аппақ Нұр',
    'Модест Мусин',
  ])('is %s', (name) => {
    expect(decide(name)).toEqual({ displayName: name, namedAt: now })
  })

  it('is changed once a month, and at once where it is from before', () => {
    const days = (count: number) => new Date(now.getTime() - count * 86_400_000)
    expect(decide('Айша Новая', { displayName: 'x', namedAt: days(29) })).toEqual(refused('renamed-recently'))
    expect(decide('Айша Новая', { displayName: 'x', namedAt: days(30) })).toMatchObject({ displayName: 'Айша Новая' })
    expect(decide('Айша Новая', { displayName: 'x' })).toMatchObject({ displayName: 'Айша Новая' })
  })
})
