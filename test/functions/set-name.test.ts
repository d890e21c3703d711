import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import { admin, adminAuth, fieldsOf } from './support/admin.ts'
import { buildCity, type City, signUpStaff } from './support/city.ts'
import { expectRefusal, type Person, signUp, visitor } from './support/person.ts'

let city: City
let moderator: Person

beforeAll(async () => {
  city = await buildCity()
  moderator = await signUpStaff(city, 'moderator')
  await admin.doc(paths.staffMember(moderator.uid)).update({ displayName: 'Светлана Журавская' })
  const row = ['n', 'Жасыл аула', 'ҚБ «Зелёный двор»', 'Ару керуен', '', 0, 0, 0, '', 0, '', 0]
  // Of a place without NGOs in the database: nothing publishes it anew meanwhile.
  const place = `registry-of-${city.id}`
  await admin.doc(paths.publishedPart(place, 0)).set({ version: place, rows: JSON.stringify([row]) })
  const leads = {
    startsAt: new Date(Date.now() + 86_400_000),
    moderatorUids: ['leads'],
    moderatorNames: ['Ерлан Сатпай'],
  }
  await admin.doc(paths.session(`forum-${city.id}`, 'panel')).set(leads)
  await admin.doc(paths.publishedRegistry(place)).set({ territoryId: place, version: place, parts: 1, rows: 1 })
})

/** Somebody whose account is open and who has not named themself. */
async function newcomer(): Promise<Person> {
  const person = await signUp(`Новый ${randomUUID()}`)
  await admin.doc(paths.person(person.uid)).delete()
  return person
}

it('creates the person’s document, and the account shows the name', async () => {
  const person = await newcomer()
  const request = { displayName: '  Айша   Новая ', lang: 'kk' as const }
  expect(await person.call('setName', request)).toEqual({ displayName: 'Айша Новая' })
  expect(await fieldsOf(paths.person(person.uid))).toMatchObject({
    displayName: 'Айша Новая',
    lang: 'kk',
    lastSubmittedAt: null,
  })
  expect((await adminAuth.getUser(person.uid)).displayName).toBe('Айша Новая')
  // Ordered again after a lost answer.
  expect(await person.call('setName', request)).toEqual({ displayName: 'Айша Новая' })
  await expectRefusal(person.call('setName', { ...request, displayName: 'Айша Другая' }), 'renamed-recently')
})

it.each([
  ['Акимат города Алматы', 'name-reserved'],
  ['Модератор', 'name-reserved'],
  ['Светлана Журавская', 'name-taken'],
  ['Журавская Светлана', 'name-taken'],
  ['Светлана А. Журавская', 'name-taken'],
  ['Светлана Журавская Журавская', 'name-taken'],
  ['Св-етлана Журавская', 'name-taken'],
  ['Сатпай Ерлан', 'name-taken'],
  ['Светлана Журавская \u115f', 'name-unfit'],
  ['\u115f\u1160', 'name-unfit'],
  ['Горакимат', 'name-reserved'],
  ['Ак-имат', 'name-reserved'],
  ['Заместитель акима', 'name-reserved'],
  ['Әкімнің орынбасары', 'name-reserved'],
  ['The Mayor', 'name-reserved'],
  ['Прокурор', 'name-reserved'],
  ['Начальник отдела экологии', 'name-reserved'],
  ['Зелёный двор', 'name-taken'],
  ['Жасыл аула', 'name-taken'],
  ['ЖасылАула', 'name-taken'],
  ['APY KEPYEH', 'name-taken'],
  ['Светлана Журав Ская', 'name-taken'],
  ['Фонд Ару Керуен', 'name-reserved'],
  ['Зам Акима Петров', 'name-reserved'],
  ['Qala Äkimi', 'name-reserved'],
  ['Мoдератор', 'name-unfit'],
  ['900101300123', 'name-unfit'],
  ['\u202eнавИ', 'name-unfit'],
] as const)('does not name anybody «%s»', async (displayName, code) => {
  const person = await newcomer()
  await expectRefusal(person.call('setName', { displayName, lang: 'ru' }), code)
  expect((await admin.doc(paths.person(person.uid)).get()).exists).toBe(false)
})

it('lets staff keep their own name and carries a new one over to their roles', async () => {
  await admin.doc(paths.person(moderator.uid)).update({ displayName: 'Прежнее имя' })
  await moderator.call('setName', { displayName: 'Светлана Журавская', lang: 'ru' })
  const other = await signUpStaff(city, 'secretary')
  await other.call('setName', { displayName: 'Мадина Жолдыбай', lang: 'ru' })
  expect(await fieldsOf(paths.staffMember(other.uid))).toMatchObject({ displayName: 'Мадина Жолдыбай' })
})

it('lets who leads a session have the name of its programme', async () => {
  const host = await newcomer()
  const session = { startsAt: new Date(), moderatorUids: [host.uid], moderatorNames: ['Асель Нурбек'] }
  await admin.doc(paths.session(`forum-${city.id}`, 'strategic')).set(session)
  const displayName = 'Асель Нурбек'
  await expectRefusal((await newcomer()).call('setName', { displayName, lang: 'ru' }), 'name-taken')
  expect(await host.call('setName', { displayName, lang: 'ru' })).toEqual({ displayName })
})

it('asks who calls', async () => {
  await expectRefusal(visitor().call('setName', { displayName: 'Айша Новая', lang: 'ru' }), 'not-signed-in')
})
