import { collection, getDocs, query, where } from 'firebase/firestore'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import { admin, fieldsOf } from './support/admin.ts'
import { buildCity, type City, signUpStaff } from './support/city.ts'
import { expectRefusal, type Person, signUp } from './support/person.ts'
import { layProposal } from './support/proposals.ts'

let city: City
let administrator: Person

beforeAll(async () => {
  city = await buildCity()
  administrator = await signUp('Администратор')
  const staff = {
    uid: administrator.uid,
    displayName: 'Администратор',
    administrator: true,
    roles: {},
    departments: {},
  }
  await admin.doc(paths.staffMember(administrator.uid)).set(staff)
})

const change = (email: string, grant: boolean, more: object = {}) => ({
  email,
  territoryId: city.id,
  role: 'moderator' as const,
  departmentId: null,
  grant,
  ...more,
})

it('takes effect in the rules at once, without a new token', async () => {
  const person = await signUp('Новый модератор')
  await layProposal(city, await signUp('Автор'))
  const queue = () =>
    getDocs(query(collection(person.firestore, paths.proposals()), where('territoryId', '==', city.id)))
  await expect(queue()).rejects.toMatchObject({ code: 'permission-denied' })
  const answer = await administrator.call('changeRole', change(person.email.toUpperCase(), true))
  expect(answer).toEqual({ uid: person.uid, displayName: 'Новый модератор' })
  expect((await queue()).size).toBe(1)
  await administrator.call('changeRole', change(person.email, false))
  await expect(queue()).rejects.toMatchObject({ code: 'permission-denied' })
})

it('is the administrator’s only, who learns of unknown people and others do not', async () => {
  const moderator = await signUpStaff(city, 'moderator')
  await expectRefusal(moderator.call('changeRole', change(moderator.email, true)), 'not-allowed')
  await expectRefusal(moderator.call('changeRole', change('nobody@kopir.example', true)), 'not-allowed')
  await expectRefusal(administrator.call('changeRole', change('nobody@kopir.example', true)), 'person-unknown')
  const nowhere = { ...change(moderator.email, true), territoryId: 'nowhere' }
  await expectRefusal(administrator.call('changeRole', nowhere), 'invalid-request')
})

it('gives an official one of the territory’s departments of today', async () => {
  const person = await signUp('Специалист')
  const official = (departmentId: string | null) => change(person.email, true, { role: 'official', departmentId })
  const elsewhere = await buildCity()
  for (const departmentId of [null, 'none', elsewhere.ecology, `former-${city.id.slice(5)}`])
    await expectRefusal(administrator.call('changeRole', official(departmentId)), 'department-unknown')
  await administrator.call('changeRole', official(city.ecology))
  expect(await fieldsOf(paths.staffMember(person.uid))).toMatchObject({
    roles: { [city.id]: ['official'] },
    departments: { [city.id]: city.ecology },
    administrator: false,
  })
})

it('leaves an administrator one', async () => {
  const { email, uid } = administrator
  await administrator.call('changeRole', change(email, true))
  await administrator.call('changeRole', change(email, false))
  expect(await fieldsOf(paths.staffMember(uid))).toMatchObject({ administrator: true, roles: {} })
})

it('names a person in the list by their uid, and by one of the two only', async () => {
  const moderator = await signUpStaff(city, 'moderator')
  const { email: _, ...revoke } = change('', false)
  const { uid } = moderator
  await expectRefusal(
    administrator.call('changeRole', { ...revoke, uid, email: moderator.email } as never),
    'invalid-request',
  )
  await expectRefusal(administrator.call('changeRole', { ...revoke, uid: 'nobody' }), 'person-unknown')
  expect(await administrator.call('changeRole', { ...revoke, uid })).toMatchObject({ uid })
  expect(await fieldsOf(paths.staffMember(uid))).toMatchObject({ roles: {} })
})
