import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import type { ProposalState } from '@kopir/domain/proposal/states'
import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  serverTimestamp,
  setDoc,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore'
import { beforeEach, describe, it } from 'vitest'
import { listLimits } from '../../domain/src/list-limits.ts'
import { rulesUnderTest } from './environment.ts'
import { cannotRead, canReadSome, deniesChange } from './expectations.ts'
import { proposalIn, storedEvent } from './fixtures.ts'
import { everybodyBut, type Role, roles, uidOf } from './roles.ts'
import { submissionBy, take, withdrawalOf } from './writes.ts'

const rules = rulesUnderTest('proposal-events')
const insiders: Role[] = ['author', 'moderator', 'author_with_every_role']

beforeEach(() =>
  rules.arrange({
    'proposals/open': proposalIn('assigned'),
    'proposals/open/events/3': { ...storedEvent, rev: 3, act: 'publish' },
    'proposals/open/review/2': storedEvent,
    'proposals/closed-in': proposalIn('returned'),
    'proposals/closed-in/events/2': storedEvent,
    'proposals/closed-in/review/2': storedEvent,
  }),
)

describe('proposals/events / read', () => {
  it.each(roles)('allows the %s the timeline of a published proposal', async (role) => {
    await canReadSome(rules.as(role), 'proposals/open/events/3', listLimits.events)
  })

  it.each(roles)('denies the %s one of an unpublished proposal or of none', async (role) => {
    await cannotRead(rules.as(role), 'proposals/closed-in/events/2')
    await assertFails(getDoc(doc(rules.as(role), 'proposals/nothing/events/1')))
  })
})

describe('proposals/review / read', () => {
  it.each(insiders)('allows the %s, before publication and after', async (role) => {
    await canReadSome(rules.as(role), 'proposals/open/review/2', listLimits.review)
    await canReadSome(rules.as(role), 'proposals/closed-in/review/2', listLimits.review)
  })

  it.each(everybodyBut(...insiders))('denies the %s', async (role) => {
    await cannotRead(rules.as(role), 'proposals/open/review/2')
    await cannotRead(rules.as(role), 'proposals/closed-in/review/2')
  })
})

describe('proposals/actors / read', () => {
  const own = (role: Role, uid: string | null, most: number = listLimits.actors) =>
    getDocs(query(collection(rules.as(role), 'proposals/open/actors'), where('uid', '==', uid), limit(most)))

  it.each(everybodyBut('visitor'))('allows the %s what they did themself, and nobody else’s steps', async (role) => {
    await rules.arrange({ 'proposals/open/actors/3': { uid: 'moderator-uid', act: 'publish' } })
    await assertSucceeds(own(role, uidOf(role)))
    await assertFails(own(role, uidOf(role), 101))
    await assertFails(own(role, 'somebody-uid'))
    if (role !== 'moderator') await assertFails(own(role, 'moderator-uid'))
    await cannotRead(rules.as(role), 'proposals/open/actors/3')
  })

  it('denies the visitor', async () => {
    await assertFails(own('visitor', null))
  })
})

describe('proposals/events and review / write', () => {
  const places = ['proposals/open/events', 'proposals/open/review', 'proposals/closed-in/review'] as const

  it.each(roles)('denies the %s editing or deleting a step', async (role) => {
    for (const path of ['proposals/open/events/3', 'proposals/open/review/2', 'proposals/closed-in/review/2']) {
      await assertFails(updateDoc(doc(rules.as(role), path), { text: 'It was never returned.' }))
      await assertFails(setDoc(doc(rules.as(role), path), { ...storedEvent, text: 'It was never returned.' }))
      await assertFails(deleteDoc(doc(rules.as(role), path)))
    }
  })

  it.each(roles)('denies the %s an event without its step', async (role) => {
    for (const place of places)
      for (const rev of [1, 5, 6]) {
        const { event } = withdrawalOf({ ...proposalIn('assigned'), rev: rev - 1 })
        await assertFails(setDoc(doc(rules.as(role), `${place}/${rev}`), event))
        await assertFails(
          setDoc(doc(rules.as(role), `${place}/${rev}`), { ...event, to: 'assigned', from: 'assigned' }),
        )
      }
  })

  it('denies making up for an event later', async () => {
    const { event } = submissionBy('author-uid')
    await rules.arrange({ 'proposals/lost': proposalIn('submitted', { rev: 1 }) })
    await assertFails(setDoc(doc(rules.as('author'), 'proposals/lost/review/1'), event))
  })

  it.each<[ProposalState, string, number]>([
    ['assigned', 'open/events/7', 7],
    ['assigned', 'open/events/06', 6],
    ['assigned', 'open/events/extra', 6],
    ['assigned', 'open/review/6', 6],
    ['returned', 'closed-in/events/6', 6],
  ])('denies a second event beside the first when %s: %s', async (state, place, rev) => {
    const db = rules.as('author')
    const { proposal, event, place: first } = withdrawalOf(proposalIn(state))
    const id = place.split('/')[0]
    const commit = (second: boolean) => {
      const batch = writeBatch(db).update(doc(db, `proposals/${id}`), proposal)
      batch.set(doc(db, `proposals/${id}/${first}/6`), event)
      if (second) batch.set(doc(db, `proposals/${place}`), { ...event, rev })
      return batch.commit()
    }
    await deniesChange(
      () => commit(true),
      () => commit(false),
    )
  })

  it('keeps what a withdrawal has written', async () => {
    const db = rules.as('author')
    const withdrawal = withdrawalOf(proposalIn('assigned'))
    await assertSucceeds(take(db, 'open', withdrawal))
    await assertFails(setDoc(doc(db, 'proposals/open/events/6'), withdrawal.event))
    await assertFails(setDoc(doc(db, 'proposals/open/events/06'), withdrawal.event))
    await assertFails(updateDoc(doc(db, 'proposals/open/events/6'), { at: serverTimestamp() }))
  })
})
