import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import {
  arrayUnion,
  Bytes,
  collection,
  collectionGroup,
  deleteDoc,
  deleteField,
  doc,
  endAt,
  type Firestore,
  GeoPoint,
  getDoc,
  getDocs,
  increment,
  limit,
  orderBy,
  type Query,
  query,
  runTransaction,
  serverTimestamp,
  setDoc,
  startAfter,
  startAt,
  Timestamp,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type App, startApp } from './conformance.fixture.ts'

let app: App
let amy: Firestore
let ed: Firestore
let chief: Firestore
let rob: Firestore

beforeAll(async () => {
  app = await startApp('blog')
  amy = app.as('amy')
  ed = app.as('ed')
  chief = app.as('chief')
  rob = app.as('rob')
})

afterAll(() => app.close())

const post = (author: string, more: Record<string, unknown> = {}) => ({
  title: 'First Post',
  body: 'text',
  author,
  state: 'draft',
  likes: 0,
  ...more,
})

beforeEach(async () => {
  await app.clear()
  await app.seed({
    'users/amy': { role: 'reader', handle: 'amy' },
    'users/ed': { role: 'editor', handle: 'ed_1' },
    'users/chief': { role: 'chief', handle: 'chief' },
    'posts/draft-one': post('amy', { title: 'Draft One', order: 1 }),
    'posts/in-review': post('amy', { title: 'In Review', state: 'review', order: 2 }),
    'posts/out-now': post('amy', { title: 'Out now', state: 'published', order: 3, likes: 7 }),
    'posts/out-too': post('ed', { title: 'Out too', state: 'published', order: 4 }),
    'posts/out-too/likes/amy': {},
    'posts/out-now/comments/1': { approved: true, text: 'good' },
    'posts/out-now/comments/2': { approved: false, text: 'spam' },
    'posts/out-too/parts/a/comments/3': { approved: true, text: 'deep' },
  })
})

describe('a new user', () => {
  const join = (db: Firestore, uid: string, handle: string, more: { user?: object; handle?: object | null } = {}) => {
    const batch = writeBatch(db)
    batch.set(doc(db, `users/${uid}`), { role: 'reader', handle, ...more.user })
    if (more.handle !== null) batch.set(doc(db, `handles/${handle}`), { uid, ...more.handle })
    return batch.commit()
  }

  it('takes a handle together with the profile', async () => {
    await assertSucceeds(join(rob, 'rob', 'robby'))
    expect((await getDoc(doc(app.guest(), 'handles/robby'))).data()).toEqual({ uid: 'rob' })
    await assertFails(join(app.as('ron'), 'ron', 'robby'))
  })

  it.each<[string, string, string, { user?: object; handle?: object | null }]>([
    ['without the handle', 'rob', 'robby', { handle: null }],
    ['with a handle of somebody else', 'rob', 'robby', { handle: { uid: 'amy' } }],
    ['for somebody else', 'ron', 'robby', {}],
    ['as an editor', 'rob', 'robby', { user: { role: 'editor' } }],
    ['with a handle too short', 'rob', 'ro', {}],
    ['with a handle that is shouted', 'rob', 'Robby', {}],
    ['with a handle of 13', 'rob', 'abcdefghijklm', {}],
  ])('is refused %s', async (_, uid, handle, more) => {
    await assertFails(join(rob, uid, handle, more))
  })

  it('does not get a second handle, and does not rise by himself', async () => {
    await assertFails(setDoc(doc(amy, 'handles/second'), { uid: 'amy' }))
    await assertFails(updateDoc(doc(amy, 'users/amy'), { role: 'chief' }))
    await assertSucceeds(updateDoc(doc(amy, 'users/amy'), { bio: 'x' }))
    await assertSucceeds(updateDoc(doc(chief, 'users/amy'), { role: 'editor' }))
    await assertSucceeds(getDoc(doc(amy, 'posts/draft-one')))
    await assertFails(updateDoc(doc(ed, 'users/amy'), { role: 'reader' }))
  })
})

describe('a post', () => {
  it.each<[string, string, boolean]>([
    ['guest', 'out-now', true],
    ['guest', 'draft-one', false],
    ['guest', 'missing', false],
    ['amy', 'draft-one', true],
    ['rob', 'draft-one', false],
    ['ed', 'draft-one', true],
    ['ed', 'in-review', true],
    ['ed', 'missing', true],
    ['rob', 'missing', false],
  ])('%s reads %s: %s', async (uid, slug, allowed) => {
    const reading = getDoc(doc(uid === 'guest' ? app.guest() : app.as(uid), `posts/${slug}`))
    await (allowed ? assertSucceeds(reading) : assertFails(reading))
  })

  it.each<[string, string, (posts: Query) => Query, string[] | null]>([
    ['what is published', 'guest', (posts) => query(posts, where('state', '==', 'published')), ['out-now', 'out-too']],
    [
      'last first',
      'guest',
      (posts) => query(posts, where('state', '==', 'published'), orderBy('order', 'desc'), limit(1)),
      ['out-too'],
    ],
    [
      'from a cursor',
      'guest',
      (posts) => query(posts, where('state', '==', 'published'), orderBy('order'), startAfter(3)),
      ['out-too'],
    ],
    ['published and drafts', 'guest', (posts) => query(posts, where('state', 'in', ['published', 'draft'])), null],
    [
      'only one state by in',
      'guest',
      (posts) => query(posts, where('state', 'in', ['published'])),
      ['out-now', 'out-too'],
    ],
    ['by a range', 'guest', (posts) => query(posts, where('state', '>=', 'published')), null],
    ['all', 'guest', (posts) => posts, null],
    ['all', 'rob', (posts) => posts, null],
    ['all', 'ed', (posts) => posts, ['draft-one', 'in-review', 'out-now', 'out-too']],
    ['own', 'amy', (posts) => query(posts, where('author', '==', 'amy')), ['draft-one', 'in-review', 'out-now']],
    ["another's", 'rob', (posts) => query(posts, where('author', '==', 'amy')), null],
    [
      'by title',
      'ed',
      (posts) => query(posts, orderBy('title'), startAt('In'), endAt('Out now')),
      ['in-review', 'out-now'],
    ],
  ])('list %s to %s', async (_, uid, narrow, slugs) => {
    const db = uid === 'guest' ? app.guest() : app.as(uid)
    const listing = getDocs(narrow(collection(db, 'posts')))
    if (slugs === null) await assertFails(listing)
    else expect((await assertSucceeds(listing)).docs.map(({ id }) => id)).toEqual(slugs)
  })

  it.each<[string, string, string, Record<string, unknown>, boolean]>([
    ['as it should be', 'amy', 'first-post', {}, true],
    ['by one without a profile', 'rob', 'first-post', { author: 'rob' }, false],
    ['under another slug', 'amy', 'first_post', {}, false],
    ['with signs in its title', 'amy', 'a-b-c', { title: 'A, B & C' }, true],
    ['with seven words', 'amy', 'a-b-c-d-e-f-g', { title: 'a b c d e f g' }, false],
    ['published at once', 'amy', 'first-post', { state: 'published' }, false],
    ['liked already', 'amy', 'first-post', { likes: 1 }, false],
    ['likes as a float', 'amy', 'first-post', { likes: 0.5 }, false],
    ['without a body', 'amy', 'first-post', { body: null }, false],
    ['with a cover', 'amy', 'first-post', { cover: Bytes.fromUint8Array(new Uint8Array([1, 2, 3, 4])) }, true],
    ['with a cover too big', 'amy', 'first-post', { cover: Bytes.fromUint8Array(new Uint8Array(5)) }, false],
    ['with a cover as text', 'amy', 'first-post', { cover: 'AAAA' }, false],
    ['with no cover', 'amy', 'first-post', { cover: null }, true],
    ['from a place near by', 'amy', 'first-post', { place: new GeoPoint(43.2, 76.9) }, true],
    ['from the other end of the world', 'amy', 'first-post', { place: new GeoPoint(-54.8, -68.3) }, false],
    ['with a place as text', 'amy', 'first-post', { place: '43, 76' }, false],
  ])('create %s', async (_, uid, slug, more, allowed) => {
    const writing = setDoc(doc(app.as(uid), `posts/${slug}`), post(uid, more))
    await (allowed ? assertSucceeds(writing) : assertFails(writing))
  })

  it('names its source by a reference', async () => {
    await assertSucceeds(setDoc(doc(amy, 'posts/first-post'), post('amy', { source: doc(amy, 'posts/other') })))
    await assertFails(
      setDoc(doc(amy, 'posts/second-post'), post('amy', { title: 'Second Post', source: doc(amy, 'posts/out-now') })),
    )
  })

  it.each<[string, string, string, Record<string, unknown>, boolean]>([
    ['the author asks for review', 'amy', 'draft-one', { state: 'review' }, true],
    ['the author does not publish', 'amy', 'draft-one', { state: 'published', publishedAt: serverTimestamp() }, false],
    [
      'the author does not publish from review',
      'amy',
      'in-review',
      { state: 'published', publishedAt: serverTimestamp() },
      false,
    ],
    ['the author takes it back', 'amy', 'in-review', { state: 'draft' }, true],
    ['an editor publishes', 'ed', 'in-review', { state: 'published', publishedAt: serverTimestamp() }, true],
    ['an editor does not publish without the time', 'ed', 'in-review', { state: 'published' }, false],
    ['an editor does not set the time', 'ed', 'in-review', { state: 'published', publishedAt: Timestamp.now() }, false],
    ['an editor does not take over', 'ed', 'in-review', { author: 'ed' }, false],
    ['nobody takes it back from print', 'ed', 'out-now', { state: 'draft' }, false],
    ['a title that does not fit the slug', 'amy', 'draft-one', { title: 'Draft Two' }, false],
    ['a tag more', 'amy', 'draft-one', { tags: arrayUnion('x') }, true],
    ['a body less', 'amy', 'draft-one', { body: deleteField() }, false],
    ['a stranger', 'rob', 'draft-one', { body: 'x' }, false],
  ])('update: %s', async (_, uid, slug, change, allowed) => {
    const writing = updateDoc(doc(app.as(uid), `posts/${slug}`), change)
    await (allowed ? assertSucceeds(writing) : assertFails(writing))
  })

  it.each<[string, string, boolean]>([
    ['amy', 'draft-one', true],
    ['amy', 'in-review', false],
    ['ed', 'draft-one', false],
    ['rob', 'draft-one', false],
    ['chief', 'out-now', true],
    ['chief', 'missing', true],
  ])('%s deletes %s: %s', async (uid, slug, allowed) => {
    const writing = deleteDoc(doc(app.as(uid), `posts/${slug}`))
    await (allowed ? assertSucceeds(writing) : assertFails(writing))
  })
})

describe('a like', () => {
  const like = (db: Firestore, slug: string, uid: string, by: number) =>
    runTransaction(db, async (transaction) => {
      const mark = doc(db, `posts/${slug}/likes/${uid}`)
      await transaction.get(mark)
      if (by > 0) transaction.set(mark, {})
      else transaction.delete(mark)
      transaction.update(doc(db, `posts/${slug}`), { likes: increment(by) })
    })

  it('is given and taken once', async () => {
    await assertSucceeds(like(rob, 'out-now', 'rob', 1))
    await assertSucceeds(like(rob, 'out-now', 'rob', -1))
    expect((await getDoc(doc(rob, 'posts/out-now'))).get('likes')).toBe(7)
  })

  it.each<[string, () => Promise<unknown>]>([
    ['twice', () => like(amy, 'out-too', 'amy', 1)],
    ['for somebody else', () => like(rob, 'out-now', 'ed', 1)],
    ['by two', () => like(rob, 'out-now', 'rob', 2)],
    ['taken though never given', () => like(rob, 'out-now', 'rob', -1)],
    ['without the mark', () => updateDoc(doc(rob, 'posts/out-now'), { likes: increment(1) })],
    ['without the number', () => setDoc(doc(rob, 'posts/out-now/likes/rob'), {})],
  ])('is refused %s', async (_, attempt) => {
    await assertFails(attempt())
  })
})

describe('comments', () => {
  const everywhere = (db: Firestore) => collectionGroup(db, 'comments')
  it('are found everywhere when they are approved', async () => {
    const approved = await assertSucceeds(getDocs(query(everywhere(app.guest()), where('approved', '==', true))))
    expect(approved.docs.map(({ ref }) => ref.path)).toEqual([
      'posts/out-now/comments/1',
      'posts/out-too/parts/a/comments/3',
    ])
    await assertFails(getDocs(everywhere(app.guest())))
    expect((await assertSucceeds(getDocs(everywhere(ed)))).size).toBe(3)
    await assertSucceeds(getDoc(doc(app.guest(), 'posts/out-now/comments/1')))
    await assertFails(getDoc(doc(app.guest(), 'posts/out-now/comments/2')))
    await assertSucceeds(
      getDocs(query(collection(app.guest(), 'posts/out-now/comments'), where('approved', '==', true))),
    )
  })

  it('wait for an editor', async () => {
    await assertSucceeds(setDoc(doc(rob, 'posts/out-now/comments/9'), { approved: false }))
    await assertFails(setDoc(doc(rob, 'posts/out-now/comments/8'), { approved: true }))
    await assertFails(updateDoc(doc(rob, 'posts/out-now/comments/9'), { approved: true }))
    await assertSucceeds(updateDoc(doc(ed, 'posts/out-now/comments/9'), { approved: true }))
  })
})
