import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import {
  addDoc,
  arrayRemove,
  arrayUnion,
  collection,
  deleteDoc,
  deleteField,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  limit,
  onSnapshot,
  orderBy,
  type Query,
  query,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type App, defined, startApp } from './conformance.fixture.ts'

let app: App
let alice: Firestore
let bob: Firestore
let eve: Firestore

beforeAll(async () => {
  app = await startApp('chat')
  alice = app.as('alice')
  bob = app.as('bob')
  eve = app.as('eve')
})

afterAll(() => app.close())

const messageAge = { fresh: 60, old: 600 }
const ago = (seconds: number) => Timestamp.fromMillis(Date.now() - seconds * 1000)

beforeEach(async () => {
  await app.clear()
  await app.seed({
    'rooms/tea': { name: 'Tea', owner: 'alice', members: ['alice', 'bob'], createdAt: ago(3600) },
    'rooms/solo': { name: 'Solo', owner: 'eve', members: ['eve'], createdAt: ago(3600) },
    'rooms/tea/messages/fresh': { text: 'hello', author: 'bob', sentAt: ago(messageAge.fresh) },
    'rooms/tea/messages/old': { text: 'first', author: 'bob', sentAt: ago(messageAge.old) },
  })
})

const newRoom = (owner: string, more: Record<string, unknown> = {}) => ({
  name: 'New',
  owner,
  members: [owner],
  createdAt: serverTimestamp(),
  ...more,
})
const message = (author: string, more: Record<string, unknown> = {}) => ({
  text: 'hi',
  author,
  sentAt: serverTimestamp(),
  ...more,
})
const messagesOf = (db: Firestore) => collection(db, 'rooms/tea/messages')

describe('rooms', () => {
  it('are seen by members alone', async () => {
    await assertSucceeds(getDoc(doc(bob, 'rooms/tea')))
    await assertFails(getDoc(doc(eve, 'rooms/tea')))
    await assertFails(getDoc(doc(app.guest(), 'rooms/tea')))
  })

  it('that do not exist are refused, because the rule reads them', async () => {
    await assertFails(getDoc(doc(alice, 'rooms/nowhere')))
  })

  it.each<[string, (db: Firestore) => Query, boolean]>([
    [
      'mine, limited',
      (db) => query(collection(db, 'rooms'), where('members', 'array-contains', 'bob'), limit(10)),
      true,
    ],
    [
      'mine, at the limit',
      (db) => query(collection(db, 'rooms'), where('members', 'array-contains', 'bob'), limit(50)),
      true,
    ],
    [
      'mine, too many',
      (db) => query(collection(db, 'rooms'), where('members', 'array-contains', 'bob'), limit(51)),
      false,
    ],
    ['mine, without a limit', (db) => query(collection(db, 'rooms'), where('members', 'array-contains', 'bob')), false],
    [
      'of somebody else',
      (db) => query(collection(db, 'rooms'), where('members', 'array-contains', 'eve'), limit(10)),
      false,
    ],
    ['all', (db) => query(collection(db, 'rooms'), limit(10)), false],
  ])('list: %s', async (_, make, allowed) => {
    if (!allowed) return void (await assertFails(getDocs(make(bob))))
    const found = await assertSucceeds(getDocs(make(bob)))
    expect(found.docs.map(({ id }) => id)).toEqual(['tea'])
  })

  it.each<[string, Record<string, unknown>, boolean]>([
    ['as it should be', {}, true],
    ['with a topic', { topic: 'leaves' }, true],
    ['without a name', { name: undefined }, false],
    ['with an empty name', { name: '' }, false],
    ['with a name of 40', { name: 'x'.repeat(40) }, true],
    ['with a name of 41', { name: 'x'.repeat(41) }, false],
    ['with a name that is a number', { name: 1 }, false],
    ['of another owner', { owner: 'bob' }, false],
    ['without its owner as a member', { members: ['bob'] }, false],
    ['with members that are a map', { members: { alice: true } }, false],
    ['with six members', { members: ['alice', 'b', 'c', 'd', 'e', 'f'] }, false],
    ['with a time of its own', { createdAt: Timestamp.now() }, false],
    ['with a field that is not known', { admin: true }, false],
  ])('create: %s', async (_, fields, allowed) => {
    const writing = setDoc(doc(alice, 'rooms/new'), defined(newRoom('alice', fields)))
    await (allowed ? assertSucceeds(writing) : assertFails(writing))
  })

  it.each<[string, string, Record<string, unknown>, boolean]>([
    ['the owner renames', 'alice', { name: 'Chai' }, true],
    ['the owner invites', 'alice', { members: arrayUnion('eve') }, true],
    ['the owner removes a member', 'alice', { members: arrayRemove('bob') }, true],
    ['the owner cannot leave', 'alice', { members: arrayRemove('alice') }, false],
    ['the owner cannot give it away', 'alice', { owner: 'bob' }, false],
    ['a member leaves', 'bob', { members: arrayRemove('bob') }, true],
    ['a member cannot remove another', 'bob', { members: arrayRemove('alice') }, false],
    ['a member cannot invite', 'bob', { members: arrayUnion('eve') }, false],
    ['a member cannot swap places', 'bob', { members: ['alice', 'eve'] }, false],
    ['a member cannot rename', 'bob', { name: 'Bob' }, false],
    ['a member who leaves cannot rename', 'bob', { members: arrayRemove('bob'), name: 'x' }, false],
    ['a stranger cannot enter', 'eve', { members: arrayUnion('eve') }, false],
  ])('update: %s', async (_, uid, change, allowed) => {
    const writing = updateDoc(doc(app.as(uid), 'rooms/tea'), change)
    await (allowed ? assertSucceeds(writing) : assertFails(writing))
  })

  it('are deleted by the owner alone', async () => {
    await assertFails(deleteDoc(doc(bob, 'rooms/tea')))
    await assertSucceeds(deleteDoc(doc(alice, 'rooms/tea')))
    await assertFails(deleteDoc(doc(alice, 'rooms/tea')))
  })
})

describe('messages', () => {
  it('are read by members, in order', async () => {
    const found = await assertSucceeds(getDocs(query(messagesOf(alice), orderBy('sentAt'))))
    expect(found.docs.map(({ id }) => id)).toEqual(['old', 'fresh'])
    await assertFails(getDocs(query(messagesOf(eve), orderBy('sentAt'))))
    await assertSucceeds(getDoc(doc(messagesOf(alice), 'nothing-yet')))
  })

  it.each<[string, string, Record<string, unknown>, boolean]>([
    ['a member sends', 'bob', {}, true],
    ['in another name', 'bob', { author: 'alice' }, false],
    ['a stranger sends', 'eve', {}, false],
    ['empty', 'bob', { text: '' }, false],
    ['blank', 'bob', { text: ' \n\t ' }, false],
    ['over several lines', 'bob', { text: '\n\nhi\n' }, true],
    ['not a text', 'bob', { text: 5 }, false],
    ['of 200 characters', 'bob', { text: 'ө'.repeat(200) }, true],
    ['of 201 characters', 'bob', { text: 'ө'.repeat(201) }, false],
    ['in the past', 'bob', { sentAt: ago(1) }, false],
    ['answering a message', 'bob', { replyTo: 'old' }, true],
    ['answering nothing', 'bob', { replyTo: 'none' }, false],
    ['with a field that is not known', 'bob', { pinned: true }, false],
  ])('create: %s', async (_, uid, fields, allowed) => {
    const writing = addDoc(messagesOf(app.as(uid)), message(uid, fields))
    await (allowed ? assertSucceeds(writing) : assertFails(writing))
  })

  it.each<[string, string, string, Record<string, unknown>, boolean]>([
    ['the author mends a fresh one', 'bob', 'fresh', { text: 'hullo' }, true],
    ['and says so', 'bob', 'fresh', { text: 'hullo', editedAt: serverTimestamp() }, true],
    ['not an old one', 'bob', 'old', { text: 'hullo' }, false],
    ['not the author', 'bob', 'fresh', { author: 'alice' }, false],
    ['nothing is taken away', 'bob', 'fresh', { text: deleteField() }, false],
    ['another member does not', 'alice', 'fresh', { text: 'hullo' }, false],
  ])('update: %s', async (_, uid, id, change, allowed) => {
    const writing = updateDoc(doc(messagesOf(app.as(uid)), id), change)
    await (allowed ? assertSucceeds(writing) : assertFails(writing))
  })

  it('are deleted by the author or the owner of the room', async () => {
    await assertFails(deleteDoc(doc(messagesOf(eve), 'old')))
    await assertSucceeds(deleteDoc(doc(messagesOf(bob), 'old')))
    await assertSucceeds(deleteDoc(doc(messagesOf(alice), 'fresh')))
  })

  it('can be sent by the batch that opens the room only when the room is there before', async () => {
    const batch = writeBatch(alice)
    batch.set(doc(alice, 'rooms/new'), newRoom('alice'))
    batch.set(doc(alice, 'rooms/new/messages/1'), message('alice'))
    await assertFails(batch.commit())
    expect(
      (await getDocs(query(collection(alice, 'rooms'), where('members', 'array-contains', 'alice'), limit(9)))).size,
    ).toBe(1)
  })

  it('reach a listening member, and a refused message shows and goes again', async () => {
    const seen: { texts: string[]; pending: boolean }[] = []
    const stop = onSnapshot(query(messagesOf(alice), orderBy('sentAt')), { includeMetadataChanges: true }, (snapshot) =>
      seen.push({ texts: snapshot.docs.map((each) => each.get('text')), pending: snapshot.metadata.hasPendingWrites }),
    )
    await expect.poll(() => seen.at(-1)).toEqual({ texts: ['first', 'hello'], pending: false })
    await addDoc(messagesOf(bob), message('bob', { text: 'news' }))
    await expect.poll(() => seen.at(-1)?.texts).toEqual(['first', 'hello', 'news'])
    await assertFails(addDoc(messagesOf(alice), message('alice', { text: '' })))
    await expect.poll(() => seen.at(-1)).toEqual({ texts: ['first', 'hello', 'news'], pending: false })
    expect(seen.some(({ texts, pending }) => pending && texts.includes(''))).toBe(true)
    stop()
  })

  it('refuse a listener who is no member', async () => {
    const refusal = await new Promise<{ code: string }>((resolve, reject) =>
      onSnapshot(messagesOf(eve), () => reject(new Error('allowed')), resolve),
    )
    expect(refusal.code).toBe('permission-denied')
  })
})

describe('marks of what is read', () => {
  it.each<[string, string, unknown, boolean]>([
    ['own', 'bob', serverTimestamp(), true],
    ['own, not a time', 'bob', 'now', false],
    ["another's", 'alice', serverTimestamp(), false],
  ])('%s', async (_, uid, at, allowed) => {
    const writing = setDoc(doc(bob, `rooms/tea/reads/${uid}`), { at })
    await (allowed ? assertSucceeds(writing) : assertFails(writing))
  })

  it('cannot be deleted, because a deletion has no new fields', async () => {
    await assertSucceeds(setDoc(doc(bob, 'rooms/tea/reads/bob'), { at: serverTimestamp() }))
    await assertFails(deleteDoc(doc(bob, 'rooms/tea/reads/bob')))
  })
})
