import { setName } from '@kopir/domain/person/acts/set-name'
import { takenKeys } from '@kopir/domain/person/name-keys'
import { describe, expect, it } from 'vitest'
import { nameFolds, placeStems } from './fold-name.ts'

const takenNames = ['Светлана Журавская', 'Зелёный двор', 'Марат Омаров', 'Ару керуен']
const taken = new Set(takenNames.flatMap((name) => nameFolds.flatMap((fold) => takenKeys(fold(name)))))
const places = placeStems(['Алматы', 'Almaty', 'Павлодар', 'Pavlodar'])
const now = new Date('2026-11-27T05:00:00Z')
const context = {
  folds: nameFolds,
  isTaken: (key: string) => taken.has(key),
  isPlace: (word: string) => places.some((stem) => word.startsWith(stem)),
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
    'Моде Ратор',
    'Зам Акима',
    'Зам Акима Петров',
    'Помощник Акима',
    'Советник Акима',
    'Представитель Акима',
    'Глава города Алматы',
    'Власти Алматы',
    'Городские Власти',
    'Государственный Орган',
    'Градоначальник',
    'Хакімият',
    'Әкімнің Кеңесшісі',
    'Әкім Көмекшісі',
    'Әкімнің Орынбасары',
    'Әкім Орынбасар',
    'Новый Аким',
    'Бас Әкім',
    'Äkimdik',
    'Akimdik',
    'Qala Äkimi',
    'Almaty Äkimdigi',
    'Akim Qalasy',
    'Служба Көпіра',
    'КӨПІРДІҢ Өкілі',
    'Фонд Ару Керуен',
    'Общественный Фонд Ару Керуен',
    'Ару Керуен Қоры',
    'COBET',
    'АкиматАлматы',
    'Секретарь Петрова',
    'Команда Көпір',
    'Отдел Культуры',
    'Пресс-служба',
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
    'MAPAT OMAPOB',
    'OMAPOB MAPAT',
    'Mapat Omapob',
    'APY KEPYEH',
    'СветланаЖуравская',
    'ЖуравскаяСветлана',
    'МаратОмаров',
    'Светлана Журав Ская',
    'Журав Ская Светлана',
    'Марат Ома Ров',
    'АруКеруен',
    'Ару Керу Ен',
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
