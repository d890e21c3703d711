import { collection, getDocs, limit, query, where } from 'firebase/firestore'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import { civilDateAt } from '../../domain/src/time/civil-date.ts'
import { admin, adminAuth, fieldsOf } from './support/admin.ts'
import { buildCity, type City, signUpHead, signUpStaff } from './support/city.ts'
import { expectRefusal, type Person, signUp } from './support/person.ts'
import { layProposal } from './support/proposals.ts'
import { settled } from './support/suite-control.ts'

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
  substitution: null,
  reason: 'По приказу о распределении обязанностей',
  lang: 'ru' as const,
  ...more,
})

it('takes effect in the rules at once, without a new token', async () => {
  const person = await signUp('Новый модератор')
  await layProposal(city, await signUp('Автор'))
  const queue = () =>
    getDocs(query(collection(person.firestore, paths.proposals()), where('territoryId', '==', city.id), limit(10)))
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
    departments: { [city.id]: [city.ecology] },
    administrator: false,
  })
})

it('is never an administrator’s own', async () => {
  const { email, uid } = administrator
  await expectRefusal(administrator.call('changeRole', change(email, true)), 'own-role')
  expect(await fieldsOf(paths.staffMember(uid))).toMatchObject({ administrator: true, roles: {} })
})

it('asks the sign-in provider whether the address is proved', async () => {
  const person = await signUp('Самозванец', false)
  await expectRefusal(administrator.call('changeRole', change(person.email, true)), 'address-unverified')
  expect((await admin.doc(paths.staffMember(person.uid)).get()).exists).toBe(false)
  await adminAuth.updateUser(person.uid, { emailVerified: true })
  expect(await administrator.call('changeRole', change(person.email, true))).toMatchObject({ uid: person.uid })
})

it('is refused to who speaks for an NGO of the place, and to who holds what excludes it', async () => {
  const head = await signUpHead(city)
  await expectRefusal(administrator.call('changeRole', change(head.email, true)), 'speaks-for-ngo')
  const elsewhere = await buildCity()
  await administrator.call('changeRole', change(head.email, true, { territoryId: elsewhere.id }))
  const official = await signUpStaff(city, 'official', city.ecology)
  await expectRefusal(administrator.call('changeRole', change(official.email, true)), 'roles-exclude')
})

it('gives a second department and a colleague’s until a day', async () => {
  const official = await signUpStaff(city, 'official', city.ecology)
  const away = await signUpStaff(city, 'official', city.energy)
  const asOfficial = { role: 'official', departmentId: city.energy }
  const substitution = { forUid: away.uid, until: civilDateAt(new Date(), 'Asia/Almaty') }
  await administrator.call('changeRole', change(official.email, true, { ...asOfficial, substitution }))
  expect(await fieldsOf(paths.staffMember(official.uid))).toMatchObject({
    departments: { [city.id]: [city.ecology, city.energy] },
    substitutions: { [city.energy]: substitution },
  })
  const proposalId = await layProposal(city, await signUp('Автор'), {
    state: 'assigned',
    departmentId: city.energy,
    public: true,
  })
  const answer = {
    act: 'answer',
    proposalId,
    rev: 1,
    decision: 'declined',
    lang: 'ru',
    referredTo: null,
    commitments: [] as never[],
  } as const
  const text = 'Энергетика города не может сделать этого в нынешнем году: нет средств.'
  // The day before yesterday it ended.
  await admin.doc(paths.staffMember(official.uid)).update({ [`substitutions.${city.energy}.until`]: '2026-01-01' })
  await expectRefusal(official.call('actOnProposal', { ...answer, text }), 'not-allowed')
  await admin
    .doc(paths.staffMember(official.uid))
    .update({ [`substitutions.${city.energy}.until`]: substitution.until })
  expect(await official.call('actOnProposal', { ...answer, text })).toMatchObject({ state: 'answered' })
})

it('is kept in a journal once, and told to the person and to every other administrator', async () => {
  const colleague = await signUp('Второй администратор')
  await admin
    .doc(paths.staffMember(colleague.uid))
    .set({ ...(await fieldsOf(paths.staffMember(administrator.uid))), uid: colleague.uid })
  const person = await signUp('Секретарь')
  const order = change(person.email, true, { role: 'secretary' })
  await administrator.call('changeRole', order)
  await administrator.call('changeRole', order)
  const journal = await getDocs(
    query(collection(administrator.firestore, paths.roleChanges()), where('uid', '==', person.uid), limit(10)),
  )
  expect(journal.docs.map((entry) => entry.data())).toMatchObject([
    {
      actorUid: administrator.uid,
      actorName: 'Администратор',
      displayName: 'Секретарь',
      change: 'grant',
      role: 'secretary',
      territoryId: city.id,
      reason: order.reason,
    },
  ])
  await expect(getDocs(query(collection(person.firestore, paths.roleChanges()), limit(10)))).rejects.toMatchObject({
    code: 'permission-denied',
  })
  await settled()
  const id = `role_${journal.docs[0]?.id}`
  expect(await fieldsOf(paths.notification(person.uid, id))).toMatchObject({
    kind: 'role-change',
    as: 'person',
    change: 'grant',
  })
  expect(await fieldsOf(paths.notification(colleague.uid, id))).toMatchObject({
    as: 'administrator',
    name: 'Секретарь',
  })
  expect((await admin.doc(paths.notification(administrator.uid, id)).get()).exists).toBe(false)
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

it('takes a role away whatever became of the name, the account or the place', async () => {
  const moderator = await signUpStaff(city, 'moderator')
  const { email: _, ...revoke } = change('', false)
  await admin.doc(paths.person(moderator.uid)).update({ displayName: ' ' })
  const { kato } = await fieldsOf(paths.territory(city.id))
  await admin.doc(paths.territory(city.id)).update({ kato: 'none' })
  await adminAuth.deleteUser(moderator.uid)
  expect(await administrator.call('changeRole', { ...revoke, uid: moderator.uid })).toMatchObject({
    uid: moderator.uid,
  })
  expect(await fieldsOf(paths.staffMember(moderator.uid))).toMatchObject({ roles: {} })
  await admin.doc(paths.territory(city.id)).update({ kato })
})
