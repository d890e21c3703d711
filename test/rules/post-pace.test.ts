import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { maxPostsAnHour, postPauseSeconds } from '@kopir/domain/person/limits'
import { deleteDoc, doc, getDoc, increment, serverTimestamp, setDoc, writeBatch } from 'firebase/firestore'
import { beforeEach, describe, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import { cannotWrite, deniesChange } from './expectations.ts'
import { type Fields, session, storedPost } from './fixtures.ts'
import { everybodyBut } from './roles.ts'
import { post } from './writes.ts'

const rules = rulesUnderTest('post-pace')
const posts = 'forums/forum/sessions/session/posts'
const counted = 'people/stranger-uid/writing/posts'
const fields = (): Fields => ({
  ...storedPost,
  authorUid: 'stranger-uid',
  authorName: 'Person stranger-uid',
  createdAt: serverTimestamp(),
})
const say = (pace: Fields | null = {}, id = 'new') =>
  post(rules.as('stranger'), 'stranger-uid', `${posts}/${id}`, fields(), pace)
const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)
const since = ago(600)
const counts = (change: Fields = {}) =>
  rules.arrange({ [counted]: { lastAt: ago(60), lastPost: 'forum/session/old', since, count: 7, ...change } })

beforeEach(() =>
  rules.arrange({
    'forums/forum/sessions/session': session,
    'forums/forum/sessions/other': session,
  }),
)

describe('posts / how often', () => {
  it('holds two posts of a person apart', async () => {
    await counts({ lastAt: ago(postPauseSeconds - 2) })
    await assertFails(say({ since, count: 8 }))
    await counts({ lastAt: ago(postPauseSeconds) })
    await assertSucceeds(say({ since, count: 8 }))
    await assertFails(say({ since, count: 9 }, 'second'))
  })

  it('takes 300 in an hour, and begins anew when it is over', async () => {
    await counts({ count: maxPostsAnHour })
    await assertFails(say({ since, count: maxPostsAnHour + 1 }))
    await assertFails(say({ count: 1 }))
    await counts({ count: maxPostsAnHour, since: ago(3600) })
    await assertSucceeds(say({ count: 1 }))
  })

  it.each<[string, Fields | null]>([
    ['that is not counted', null],
    ['counted as another', { since, count: 8, lastPost: 'forum/session/other' }],
    ['counted in another session', { since, count: 8, lastPost: 'forum/other/new' }],
    ['counted at another time', { since, count: 8, lastAt: ago(30) }],
    ['counted down', { since, count: 6 }],
    ['counted twice over', { since, count: 9 }],
    ['that begins to count anew within the hour', { count: 1 }],
    ['that moves the beginning of the hour', { since: ago(1200), count: 8 }],
    ['with more in the count', { since, count: 8, note: 'x' }],
  ])('denies a post %s', async (_what, pace) => {
    await counts()
    await deniesChange(
      () => say(pace),
      () => say({ since, count: 8 }),
    )
  })

  it('denies two posts in one commit, also under one id in two sessions', async () => {
    const db = rules.as('stranger')
    const commit = (paths: string[]) => {
      const batch = writeBatch(db)
      for (const path of paths) batch.set(doc(db, path), fields())
      return batch
        .set(doc(db, counted), {
          lastAt: serverTimestamp(),
          lastPost: 'forum/session/new',
          since: serverTimestamp(),
          count: 1,
        })
        .commit()
    }
    await assertFails(commit([`${posts}/new`, `${posts}/second`]))
    await assertFails(commit([`${posts}/new`, 'forums/forum/sessions/other/posts/new']))
    await assertSucceeds(commit([`${posts}/new`]))
  })

  it('is counted by whoever does not know the count, too', async () => {
    await counts()
    const db = rules.as('stranger')
    await assertSucceeds(
      writeBatch(db)
        .set(doc(db, `${posts}/new`), fields())
        .update(doc(db, counted), { lastAt: serverTimestamp(), lastPost: 'forum/session/new', count: increment(1) })
        .commit(),
    )
  })

  it('denies forgetting the count', async () => {
    await counts()
    await assertFails(deleteDoc(doc(rules.as('stranger'), counted)))
    await assertSucceeds(getDoc(doc(rules.as('stranger'), counted)))
  })

  it.each(everybodyBut('stranger'))('denies the %s the count of somebody else', async (role) => {
    await counts()
    await assertFails(getDoc(doc(rules.as(role), counted)))
    await cannotWrite(rules.as(role), counted)
    await assertFails(setDoc(doc(rules.as(role), counted), { lastAt: serverTimestamp() }))
  })
})

describe('posts / by somebody who is kept from writing', () => {
  const until = (territoryId: string, minutes: number) =>
    rules.arrange({
      'writingBlocks/stranger-uid': { territories: { [territoryId]: new Date(Date.now() + minutes * 60_000) } },
    })

  it('denies it in that territory until the block is over', async () => {
    await until('almaty', 1)
    await assertFails(say())
    await until('almaty', -1)
    await assertSucceeds(say())
  })

  it('allows it in another territory', async () => {
    await until('pavlodar', 1)
    await assertSucceeds(say())
  })

  it.each(everybodyBut())('denies the %s to look at it and to end it', async (role) => {
    await until('almaty', 1)
    const block = doc(rules.as(role), 'writingBlocks/stranger-uid')
    await assertFails(getDoc(block))
    await assertFails(deleteDoc(block))
    await assertFails(setDoc(block, { territories: {} }))
  })
})
