import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import {
  and,
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  documentId,
  type Firestore,
  getCountFromServer,
  getDoc,
  getDocs,
  limit,
  onSnapshot,
  or,
  orderBy,
  type Query,
  query,
  serverTimestamp,
  setDoc,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type App, startApp } from './conformance.fixture.ts'

let app: App
let ana: Firestore
let bea: Firestore
let cyd: Firestore

beforeAll(async () => {
  app = await startApp('graph')
  ana = app.as('ana')
  bea = app.as('bea')
  cyd = app.as('cyd')
})

afterAll(() => app.close())

beforeEach(async () => {
  await app.clear()
  await app.seed({
    'people/ana': { name: 'Ana', open: true },
    'people/bea': { name: 'Bea', open: true },
    'people/cyd': { name: 'Cyd', open: false },
    'people/cyd/blocks/bea': {},
    'follows/ana_bea': { from: 'ana', to: 'bea' },
    'follows/bea_ana': { from: 'bea', to: 'ana' },
    'follows/ana_cyd': { from: 'ana', to: 'cyd' },
    'people/ana/posts/a001': { author: 'ana', audience: 'all', n: 1 },
    'people/ana/posts/a002': { author: 'ana', audience: 'me', n: 2 },
    'people/bea/posts/b001': { author: 'bea', audience: 'followers', n: 3 },
    'people/bea/posts/b002': { author: 'bea', audience: 'all', n: 4 },
    'people/cyd/posts/c001': { author: 'cyd', audience: 'followers', n: 5 },
    'archive/2020/people/ana/posts/z001': { author: 'ana', audience: 'all', n: 0 },
  })
})

const ids = async (listing: Query) => (await getDocs(listing)).docs.map(({ id }) => id)
const posts = (db: Firestore) => collectionGroup(db, 'posts')

describe('posts over all people', () => {
  it.each<[string, string, (posts: Query) => Query, string[] | null]>([
    ['for all', 'guest', (all) => query(all, where('audience', '==', 'all'), orderBy('n')), ['z001', 'a001', 'b002']],
    [
      'for all, last first',
      'guest',
      (all) => query(all, where('audience', '==', 'all'), orderBy('n', 'desc'), limit(2)),
      ['b002', 'a001'],
    ],
    ['everything', 'guest', (all) => all, null],
    ['own', 'ana', (all) => query(all, where('author', '==', 'ana'), orderBy('n')), ['z001', 'a001', 'a002']],
    ["another's", 'bea', (all) => query(all, where('author', '==', 'ana')), null],
    [
      "another's for all",
      'bea',
      (all) => query(all, where('author', '==', 'ana'), where('audience', '==', 'all'), orderBy('n')),
      ['z001', 'a001'],
    ],
    [
      'for followers of one that is followed',
      'ana',
      (all) => query(all, where('author', '==', 'bea'), where('audience', '==', 'followers')),
      ['b001'],
    ],
    [
      'for followers of one that is not followed',
      'bea',
      (all) => query(all, where('author', '==', 'cyd'), where('audience', '==', 'followers')),
      null,
    ],
    [
      'for followers of two that are followed',
      'ana',
      (all) => query(all, where('author', 'in', ['bea', 'cyd']), where('audience', '==', 'followers'), orderBy('n')),
      ['b001', 'c001'],
    ],
    [
      'for followers of two, one not followed',
      'bea',
      (all) => query(all, where('author', 'in', ['ana', 'cyd']), where('audience', '==', 'followers')),
      null,
    ],
    [
      'own or for all',
      'ana',
      (all) => query(all, or(where('author', '==', 'ana'), where('audience', '==', 'all')), orderBy('n')),
      ['z001', 'a001', 'a002', 'b002'],
    ],
    [
      'own or for followers',
      'ana',
      (all) => query(all, or(where('author', '==', 'ana'), where('audience', '==', 'followers')), orderBy('n')),
      null,
    ],
    [
      'own or for followers of one',
      'ana',
      (all) =>
        query(
          all,
          or(where('author', '==', 'ana'), and(where('audience', '==', 'followers'), where('author', '==', 'bea'))),
          orderBy('n'),
        ),
      ['z001', 'a001', 'a002', 'b001'],
    ],
    ['anything but mine only', 'guest', (all) => query(all, where('audience', '!=', 'me')), null],
  ])('%s, asked by %s', async (_, uid, narrow, found) => {
    const listing = narrow(posts(uid === 'guest' ? app.guest() : app.as(uid)))
    if (found === null) await assertFails(getDocs(listing))
    else expect(await assertSucceeds(ids(listing))).toEqual(found)
  })

  it('are counted under the same rule', async () => {
    const forAll = query(posts(app.guest()), where('audience', '==', 'all'))
    expect((await assertSucceeds(getCountFromServer(forAll))).data().count).toBe(3)
    await assertFails(getCountFromServer(posts(app.guest())))
  })

  it.each<[string, string, boolean]>([
    ['bea', 'people/ana/posts/a001', true],
    ['bea', 'people/ana/posts/a002', false],
    ['ana', 'people/ana/posts/a002', true],
    ['ana', 'people/bea/posts/b001', true],
    ['cyd', 'people/bea/posts/b001', false],
    ['guest', 'people/bea/posts/b001', false],
    ['guest', 'archive/2020/people/ana/posts/z001', true],
    ['ana', 'people/ana/posts/none', false],
  ])('%s reads %s: %s', async (uid, path, allowed) => {
    const reading = getDoc(doc(uid === 'guest' ? app.guest() : app.as(uid), path))
    await (allowed ? assertSucceeds(reading) : assertFails(reading))
  })

  it('follow what is written, to one who listens', async () => {
    const seen: string[][] = []
    const stop = onSnapshot(query(posts(bea), where('audience', '==', 'all'), orderBy('n')), (snapshot) =>
      seen.push(snapshot.docs.map(({ id }) => id)),
    )
    await expect.poll(() => seen.at(-1)).toEqual(['z001', 'a001', 'b002'])
    await updateDoc(doc(ana, 'people/ana/posts/a001'), { audience: 'me' })
    await expect.poll(() => seen.at(-1)).toEqual(['z001', 'b002'])
    await setDoc(doc(ana, 'people/ana/posts/a003'), { author: 'ana', audience: 'all', n: 1.5 })
    await expect.poll(() => seen.at(-1)).toEqual(['z001', 'a003', 'b002'])
    await deleteDoc(doc(ana, 'people/ana/posts/a003'))
    await expect.poll(() => seen.at(-1)).toEqual(['z001', 'b002'])
    stop()
  })

  it.each<[string, string, Record<string, unknown>, boolean]>([
    ['own', 'people/ana/posts/a009', { author: 'ana', audience: 'all' }, true],
    ['with an identifier too long', 'people/ana/posts/a0009', { author: 'ana', audience: 'all' }, false],
    ['for an unknown audience', 'people/ana/posts/a009', { author: 'ana', audience: 'some' }, false],
    ['in the name of another', 'people/ana/posts/a009', { author: 'bea', audience: 'all' }, false],
    ["at another's", 'people/bea/posts/b009', { author: 'ana', audience: 'all' }, false],
    ['in the archive', 'archive/2020/people/ana/posts/z009', { author: 'ana', audience: 'all' }, false],
  ])('are written: %s', async (_, path, data, allowed) => {
    const writing = setDoc(doc(ana, path), data)
    await (allowed ? assertSucceeds(writing) : assertFails(writing))
  })
})

it('an update of a post that is not there is asked as an update', async () => {
  // Its fields would do for a new post.
  await assertFails(updateDoc(doc(ana, 'people/ana/posts/a009'), { author: 'ana', audience: 'all' }))
})

describe('people', () => {
  it('are seen unless they block', async () => {
    await assertSucceeds(getDoc(doc(ana, 'people/cyd')))
    await assertFails(getDoc(doc(bea, 'people/cyd')))
    await assertSucceeds(getDoc(doc(bea, 'people/nobody')))
    await assertFails(getDoc(doc(app.guest(), 'people/ana')))
    expect(await assertSucceeds(ids(query(collection(bea, 'people'), where('open', '==', true))))).toEqual([
      'ana',
      'bea',
    ])
    await assertFails(getDocs(collection(bea, 'people')))
    expect(
      await assertSucceeds(
        ids(query(collection(bea, 'people'), where('open', '==', true), where(documentId(), 'in', ['ana', 'bea']))),
      ),
    ).toEqual(['ana', 'bea'])
    await assertFails(getDocs(query(collection(bea, 'people'), where('open', 'in', [true, false]))))
  })

  it('write their own page, of three fields', async () => {
    await assertSucceeds(setDoc(doc(ana, 'people/ana'), { a: 1, b: 2, c: 3 }))
    await assertFails(setDoc(doc(ana, 'people/ana'), { d: 4 }, { merge: true }))
    await assertFails(setDoc(doc(ana, 'people/bea'), { a: 1 }))
    await assertFails(deleteDoc(doc(ana, 'people/ana')))
  })
})

describe('following', () => {
  it.each<[string, string, string, { from: string; to: string }, boolean]>([
    ['somebody', 'bea', 'bea_cyd', { from: 'bea', to: 'cyd' }, false],
    ['one who does not block', 'cyd', 'cyd_bea', { from: 'cyd', to: 'bea' }, true],
    ['under another name', 'cyd', 'bea_ana', { from: 'cyd', to: 'ana' }, false],
    ['for somebody else', 'cyd', 'bea_cyd', { from: 'bea', to: 'cyd' }, false],
    ['oneself', 'cyd', 'cyd_cyd', { from: 'cyd', to: 'cyd' }, false],
    ['nobody', 'cyd', 'cyd_dan', { from: 'cyd', to: 'dan' }, false],
  ])('%s', async (_, uid, id, data, allowed) => {
    const writing = setDoc(doc(app.as(uid), `follows/${id}`), data)
    await (allowed ? assertSucceeds(writing) : assertFails(writing))
  })

  it('is seen by both, and ended by both', async () => {
    await assertSucceeds(getDoc(doc(cyd, 'follows/ana_cyd')))
    await assertSucceeds(getDoc(doc(ana, 'follows/ana_nobody')))
    await assertFails(getDoc(doc(bea, 'follows/ana_cyd')))
    await assertFails(getDoc(doc(bea, 'follows/unsplit')))
    expect(
      await assertSucceeds(
        ids(query(collection(ana, 'follows'), or(where('from', '==', 'ana'), where('to', '==', 'ana')))),
      ),
    ).toEqual(['ana_bea', 'ana_cyd', 'bea_ana'])
    const named = (db: Firestore) => query(collection(db, 'follows'), where(documentId(), 'in', ['ana_bea', 'bea_ana']))
    expect(await assertSucceeds(ids(named(ana)))).toEqual(['ana_bea', 'bea_ana'])
    await assertFails(getDocs(named(cyd)))
    await assertFails(getDocs(query(collection(ana, 'follows'), where('to', '==', 'cyd'))))
    await assertFails(deleteDoc(doc(bea, 'follows/ana_cyd')))
    await assertSucceeds(deleteDoc(doc(cyd, 'follows/ana_cyd')))
  })

  it('and a post for followers in one batch', async () => {
    const batch = writeBatch(cyd)
    batch.set(doc(cyd, 'follows/cyd_ana'), { from: 'cyd', to: 'ana' })
    batch.set(doc(cyd, 'people/cyd/posts/c002'), { author: 'cyd', audience: 'followers' })
    batch.delete(doc(cyd, 'follows/ana_cyd'))
    await assertSucceeds(batch.commit())
    await assertFails(getDoc(doc(ana, 'people/cyd/posts/c002')))
  })
})

describe('letters', () => {
  const letter = (from: string) => ({ from, text: 'hello', at: serverTimestamp() })
  it('are sent to who follows, and marked as read', async () => {
    await assertSucceeds(setDoc(doc(bea, 'people/ana/inbox/1'), letter('bea')))
    await assertFails(setDoc(doc(ana, 'people/cyd/inbox/1'), letter('ana')))
    await assertFails(setDoc(doc(bea, 'people/ana/inbox/2'), { ...letter('bea'), extra: 1 }))
    await assertFails(setDoc(doc(bea, 'people/ana/inbox/2'), letter('cyd')))
    await assertFails(updateDoc(doc(ana, 'people/ana/inbox/1'), { text: 'changed', readAt: 1 }))
    await assertSucceeds(updateDoc(doc(ana, 'people/ana/inbox/1'), { readAt: serverTimestamp() }))
    await assertFails(getDoc(doc(bea, 'people/ana/inbox/1')))
  })
})
