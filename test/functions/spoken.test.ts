import { randomUUID } from 'node:crypto'
import { doc, getDoc } from 'firebase/firestore'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import { admin, fieldsOf } from './support/admin.ts'
import { buildCity, type City, signUpHead, signUpStaff } from './support/city.ts'
import { expectRefusal, type Person, signUp } from './support/person.ts'
import { content, stepsOf } from './support/proposals.ts'
import { settled } from './support/suite-control.ts'

let city: City
let secretary: Person
let moderator: Person
let head: Person

beforeAll(async () => {
  city = await buildCity()
  secretary = await signUpStaff(city, 'secretary')
  moderator = await signUpStaff(city, 'moderator')
  head = await signUpHead(city)
})

const spoken = (change: object = {}) => ({
  ...content,
  proposalId: randomUUID(),
  kind: 'question' as const,
  territoryId: city.id,
  ngoId: city.ngoId,
  forumId: null,
  ...change,
})

it('is entered by the secretary for the NGO, and the code is nowhere stored', async () => {
  const { proposalId, claimCode } = await secretary.call('enterSpoken', spoken())
  expect(claimCode).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
  expect(await fieldsOf(paths.proposal(proposalId))).toMatchObject({
    source: 'spoken',
    state: 'submitted',
    public: false,
    authorUid: null,
    authorName: 'Зелёный двор',
    ngoId: city.ngoId,
  })
  const proposal = admin.doc(paths.proposal(proposalId))
  const found = await Promise.all(['actors', 'claims'].map((name) => proposal.collection(name).get()))
  const stored = found.flatMap(({ docs }) => docs)
  expect(stored.map(({ ref }) => ref.path)).toEqual([
    paths.proposalActor(proposalId, 1),
    paths.proposalClaim(proposalId),
  ])
  expect(JSON.stringify(stored.map((snapshot) => snapshot.data()))).not.toContain(claimCode.replace('-', ''))
})

it('is entered by nobody else, and for no foreign meeting or district', async () => {
  for (const person of [moderator, head]) await expectRefusal(person.call('enterSpoken', spoken()), 'not-allowed')
  await expectRefusal(secretary.call('enterSpoken', spoken({ ngoId: 'none' })), 'not-found')
  await expectRefusal(secretary.call('enterSpoken', spoken({ forumId: 'none' })), 'invalid-request')
  await expectRefusal(secretary.call('enterSpoken', spoken({ districtId: city.id })), 'invalid-request')
  const { id } = await buildCity()
  await expectRefusal(secretary.call('enterSpoken', spoken({ territoryId: id })), 'not-allowed')
})

it('is entered for no NGO of another city, and for none of a name that every object has', async () => {
  const { ngoId } = await buildCity()
  await expectRefusal(secretary.call('enterSpoken', spoken({ ngoId })), 'invalid-request')
  for (const territoryId of ['constructor', 'toString', '__proto__', 'a?b', 'a#b', 'a\nb'])
    await expectRefusal(secretary.call('enterSpoken', spoken({ territoryId })), 'invalid-request')
})

it('is seen at once by its NGO, which may say that it is not its own; then nobody can claim it', async () => {
  const { proposalId, claimCode } = await secretary.call('enterSpoken', spoken())
  await settled()
  const isTold = async (uid: string, act: string) => {
    const { docs } = await admin
      .collection(paths.notifications(uid))
      .where('subject.proposalId', '==', proposalId)
      .get()
    return docs.some((snapshot) => snapshot.get('act') === act)
  }
  expect(await isTold(head.uid, 'enter')).toBe(true)
  expect((await getDoc(doc(head.firestore, paths.proposal(proposalId)))).get('state')).toBe('submitted')
  const order = { proposalId, act: 'disown', rev: 1, reason: 'На встрече нас не было вовсе.', lang: 'ru' } as const
  await expectRefusal((await signUp('Посторонний')).call('actOnProposal', order), 'not-found')
  expect(await head.call('actOnProposal', order)).toMatchObject({ state: 'withdrawn' })
  await settled()
  expect(await isTold(secretary.uid, 'disown')).toBe(true)
  await expectRefusal(head.call('claimSpoken', { code: claimCode }), 'claim-code-unknown')
})

it('is disowned only as long as nobody has claimed it', async () => {
  const { proposalId, claimCode } = await secretary.call('enterSpoken', spoken())
  await head.call('claimSpoken', { code: claimCode })
  const order = { proposalId, act: 'disown', rev: 2, reason: 'На встрече нас не было вовсе.', lang: 'ru' } as const
  await expectRefusal(head.call('actOnProposal', order), 'not-unclaimed')
})

it('is claimed once by the NGO’s head, before publication or after, and the clock runs on', async () => {
  const { proposalId, claimCode } = await secretary.call('enterSpoken', spoken())
  await moderator.call('actOnProposal', { proposalId, act: 'publish', rev: 1 })
  const before = await fieldsOf(paths.proposal(proposalId))
  const code = claimCode.toLowerCase().replace('-', '')
  expect(await head.call('claimSpoken', { code })).toEqual({ proposalId })
  expect(await fieldsOf(paths.proposal(proposalId))).toEqual({
    ...before,
    authorUid: head.uid,
    authorName: head.displayName,
    rev: 3,
  })
  expect((await stepsOf(proposalId, 'events')).at(-1)).toMatchObject({
    act: 'claim',
    from: 'published',
    to: 'published',
    by: 'ngo_side',
  })
  // The answer was lost: it is the same claim again. To anybody else the code is as good as none.
  expect(await head.call('claimSpoken', { code })).toEqual({ proposalId })
  expect((await fieldsOf(paths.proposal(proposalId))).rev).toBe(3)
  await expectRefusal((await signUpHead(city)).call('claimSpoken', { code }), 'claim-code-unknown')
})

it('is entered once when the answer was lost, with a code that is good', async () => {
  const order = spoken()
  const first = await secretary.call('enterSpoken', order)
  const again = await secretary.call('enterSpoken', order)
  expect(again.proposalId).toBe(first.proposalId)
  expect(await stepsOf(first.proposalId, 'review')).toHaveLength(1)
  await expectRefusal(secretary.call('enterSpoken', { ...order, title: 'Совсем другой вопрос' }), 'invalid-request')
  const other = await signUpStaff(city, 'secretary')
  await expectRefusal(other.call('enterSpoken', order), 'invalid-request')
  await expectRefusal(head.call('claimSpoken', { code: first.claimCode }), 'claim-code-unknown')
  expect(await head.call('claimSpoken', { code: again.claimCode })).toEqual({ proposalId: first.proposalId })
  await expectRefusal(secretary.call('enterSpoken', order), 'not-in-this-state')
})

it('is claimed by nobody who does not speak for the NGO', async () => {
  const { claimCode } = await secretary.call('enterSpoken', spoken())
  const stranger = await signUp('Посторонний')
  const otherHead = await signUpHead(await buildCity())
  for (const person of [stranger, otherHead, secretary])
    await expectRefusal(person.call('claimSpoken', { code: claimCode }), 'claim-not-yours')
  await expectRefusal(head.call('claimSpoken', { code: 'AAAA-AAAA' }), 'claim-code-unknown')
  await expectRefusal(head.call('claimSpoken', { code: 'O0O0-1111' }), 'invalid-request')
})
