import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import { admin, fieldsOf } from './support/admin.ts'
import { buildCity, type City, signUpHead, signUpStaff } from './support/city.ts'
import { expectRefusal, type Person, signUp } from './support/person.ts'
import { content, stepsOf } from './support/proposals.ts'

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
  const stored = await admin.collection(`proposals/${proposalId}/private`).get()
  expect(stored.docs.map(({ id }) => id).sort()).toEqual(['actor_1', 'claim'])
  expect(JSON.stringify(stored.docs.map((snapshot) => snapshot.data()))).not.toContain(claimCode.replace('-', ''))
})

it('is entered by nobody else, and for no foreign meeting or district', async () => {
  for (const person of [moderator, head]) await expectRefusal(person.call('enterSpoken', spoken()), 'not-allowed')
  await expectRefusal(secretary.call('enterSpoken', spoken({ ngoId: 'none' })), 'not-found')
  await expectRefusal(secretary.call('enterSpoken', spoken({ forumId: 'none' })), 'invalid-request')
  await expectRefusal(secretary.call('enterSpoken', spoken({ districtId: city.id })), 'invalid-request')
  const { id } = await buildCity()
  await expectRefusal(secretary.call('enterSpoken', spoken({ territoryId: id })), 'not-allowed')
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
  await expectRefusal(head.call('claimSpoken', { code }), 'claim-code-unknown')
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
