import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  documentId,
  type Firestore,
  getDoc,
  getDocs,
  limit,
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
import { type App, startApp } from './conformance.fixture.ts'

const email = { email: 'Ada@ACME.example', email_verified: true }
const project = (more: Record<string, unknown> = {}) => ({
  title: 'Plan',
  tags: ['red'],
  settings: { depth: 2 },
  ...more,
})

let app: App
let viewer: Firestore
let editor: Firestore
let admin: Firestore
let outsider: Firestore
let superuser: Firestore

beforeAll(async () => {
  app = await startApp('tenants')
  viewer = app.as('vic', { tenants: { acme: 'viewer' } })
  editor = app.as('eda', { tenants: { acme: 'editor', zen: 'viewer' } })
  admin = app.as('ada', { tenants: { acme: 'admin' }, ...email, firebase: { sign_in_provider: 'password' } } as never)
  outsider = app.as('zoe', { tenants: { zen: 'admin' } })
  superuser = app.as('sue', { superuser: true })
})

afterAll(() => app.close())

beforeEach(async () => {
  await app.clear()
  await app.seed({
    'tenants/acme': { name: 'Acme', plan: 'pro' },
    'tenants/zen': { name: 'Zen', plan: 'free' },
    'tenants/acme/projects/p1': project(),
    'tenants/acme/projects/p2': project({ locked: true, tags: [] }),
    'tenants/acme/projects/p3': project({ title: 'Other', tags: ['blue', 'green'], budget: 10 }),
    'tenants/zen/projects/free-1': project(),
    'tenants/acme/audit/1': { by: 'eda' },
    'tenants/acme/secrets/keys': { a: 1 },
    'tenants/acme/secrets/keys/old/1': { a: 0 },
    'tenants/acme/projects/p1/comments/c1': { tenant: 'acme', text: 'one' },
    'tenants/acme/projects/p3/comments/c2': { tenant: 'acme', text: 'two' },
    'tenants/zen/projects/free-1/comments/c3': { tenant: 'zen', text: 'three' },
  })
})

const who = (): Record<string, Firestore> => ({ viewer, editor, admin, outsider, superuser, guest: app.guest() })

describe('a tenant', () => {
  it.each<[string, string, boolean]>([
    ['viewer', 'tenants/acme', true],
    ['editor', 'tenants/zen', true],
    ['outsider', 'tenants/acme', false],
    ['guest', 'tenants/acme', false],
    ['superuser', 'tenants/acme', true],
    ['viewer', 'tenants/acme/projects/p1', true],
    ['outsider', 'tenants/acme/projects/p1', false],
    ['superuser', 'tenants/acme/projects/p1', true],
    ['viewer', 'tenants/acme/audit/1', false],
    ['admin', 'tenants/acme/audit/1', true],
    ['admin', 'tenants/acme/secrets/keys', true],
    ['admin', 'tenants/acme/secrets/keys/old/1', true],
    ['editor', 'tenants/acme/secrets/keys', false],
    ['superuser', 'tenants/acme/secrets/keys', true],
    ['viewer', 'tenants/acme/projects/p1/comments/c1', true],
    ['outsider', 'tenants/acme/projects/p1/comments/c1', false],
    ['guest', 'tenants/acme/projects/p1/comments/c1', false],
  ])('%s reads %s: %s', async (name, path, allowed) => {
    const reading = getDoc(doc(who()[name] as Firestore, path))
    await (allowed ? assertSucceeds(reading) : assertFails(reading))
  })

  it.each<[string, string, Record<string, unknown>, boolean]>([
    ['admin', 'renames', { name: 'ACME' }, true],
    ['admin', 'keeps the plan as it is', { plan: 'pro', name: 'x' }, true],
    ['admin', 'does not change the plan', { plan: 'free' }, false],
    ['editor', 'does not rename', { name: 'x' }, false],
    ['outsider', 'does not rename', { name: 'x' }, false],
  ])('%s %s', async (name, _, change, allowed) => {
    const writing = updateDoc(doc(who()[name] as Firestore, 'tenants/acme'), change)
    await (allowed ? assertSucceeds(writing) : assertFails(writing))
  })

  it.each<[string, Record<string, unknown>]>([
    ['an address that is not verified', { email: 'a@acme.example', email_verified: false }],
    ['an address elsewhere', { email: 'a@acme.example.org', email_verified: true }],
    ['no address at all', {}],
  ])('an admin with %s does not rename', async (_, claims) => {
    const db = app.as('abe', { tenants: { acme: 'admin' }, ...claims })
    await assertFails(updateDoc(doc(db, 'tenants/acme'), { name: 'x' }))
  })

  it('are listed to a superuser alone', async () => {
    expect((await assertSucceeds(getDocs(collection(superuser, 'tenants')))).size).toBe(2)
    await assertFails(getDocs(collection(admin, 'tenants')))
    await assertFails(getDocs(query(collection(admin, 'tenants'), where(documentId(), '==', 'acme'))))
  })
})

describe('a project', () => {
  it.each<[string, Record<string, unknown>, boolean]>([
    ['as it should be', {}, true],
    ['with a view', { settings: { view: { mode: 'grid' } } }, true],
    ['with an unknown view', { settings: { view: { mode: 'tree' } } }, false],
    ['with a view that is no map, hence the default', { settings: { view: 'tree' } }, true],
    ['with a depth that is a float', { settings: { depth: 1.5 } }, false],
    ['with a title of blanks', { title: '  ' }, false],
    ['with a title padded', { title: ' Plan' }, false],
    ['with no tags', { tags: [] }, true],
    ['with an unknown tag', { tags: ['red', 'pink'] }, false],
    ['with a tag twice', { tags: ['red', 'red'] }, false],
    ['with a day to come', { due: Timestamp.fromMillis(Date.now() + 86_400_000) }, true],
    ['with a day gone by', { due: Timestamp.fromMillis(Date.now() - 86_400_000) }, false],
    ['with a day as text', { due: '2099-01-01' }, false],
    ['with a day too far', { due: new Date('2101-01-01') }, false],
    ['with a budget', { budget: 0 }, true],
    ['with a budget below nothing', { budget: -0.01 }, false],
    ['with a budget as text', { budget: '1' }, false],
  ])('%s', async (_, fields, allowed) => {
    const creating = setDoc(doc(editor, 'tenants/acme/projects/new'), project(fields))
    await (allowed ? assertSucceeds(creating) : assertFails(creating))
    const updating = setDoc(doc(editor, 'tenants/acme/projects/p1'), project(fields))
    await (allowed ? assertSucceeds(updating) : assertFails(updating))
  })

  it('is named after the plan of its tenant', async () => {
    const zen = app.as('zed', { tenants: { zen: 'editor' } })
    await assertSucceeds(setDoc(doc(zen, 'tenants/zen/projects/free-22'), project()))
    await assertFails(setDoc(doc(zen, 'tenants/zen/projects/paid-22'), project()))
    await assertFails(setDoc(doc(zen, 'tenants/zen/projects/xfree-22'), project()))
    await assertFails(setDoc(doc(editor, 'tenants/zen/projects/free-3'), project()))
  })

  it('is changed by an admin alone when it is locked', async () => {
    await assertFails(updateDoc(doc(editor, 'tenants/acme/projects/p2'), { title: 'x' }))
    await assertSucceeds(updateDoc(doc(admin, 'tenants/acme/projects/p2'), { title: 'x' }))
  })

  it('is deleted by an admin when it has no tags', async () => {
    await assertFails(deleteDoc(doc(editor, 'tenants/acme/projects/p2')))
    await assertFails(deleteDoc(doc(admin, 'tenants/acme/projects/p1')))
    await assertSucceeds(deleteDoc(doc(admin, 'tenants/acme/projects/p2')))
    await assertFails(deleteDoc(doc(admin, 'tenants/acme/projects/none')))
  })

  it.each<[string, (db: Firestore) => Query, string[]]>([
    ['all', (db) => collection(db, 'tenants/acme/projects'), ['p1', 'p2', 'p3']],
    [
      'by tag',
      (db) => query(collection(db, 'tenants/acme/projects'), where('tags', 'array-contains-any', ['blue', 'red'])),
      ['p1', 'p3'],
    ],
    [
      'by title, last first',
      (db) => query(collection(db, 'tenants/acme/projects'), orderBy('title', 'desc'), limit(2)),
      ['p2', 'p1'],
    ],
    ['having a budget', (db) => query(collection(db, 'tenants/acme/projects'), orderBy('budget')), ['p3']],
    [
      'nested',
      (db) =>
        query(collection(db, 'tenants/acme/projects'), where('settings.depth', '>=', 2), where('title', '!=', 'Other')),
      ['p1', 'p2'],
    ],
  ])('list %s', async (_, make, ids) => {
    const found = await assertSucceeds(getDocs(make(viewer)))
    expect(found.docs.map(({ id }) => id)).toEqual(ids)
    await assertFails(getDocs(make(outsider)))
  })

  it('is written with its line in the audit', async () => {
    const batch = writeBatch(editor)
    batch.update(doc(editor, 'tenants/acme/projects/p1'), { title: 'New' })
    batch.set(doc(collection(editor, 'tenants/acme/audit')), { by: 'eda', at: serverTimestamp() })
    await assertSucceeds(batch.commit())
    const other = writeBatch(editor)
    other.update(doc(editor, 'tenants/acme/projects/p1'), { title: 'Newer' })
    other.set(doc(collection(editor, 'tenants/acme/audit')), { by: 'ada', at: serverTimestamp() })
    await assertFails(other.commit())
    expect((await getDoc(doc(editor, 'tenants/acme/projects/p1'))).get('title')).toBe('New')
  })
})

describe('comments, wherever they stand', () => {
  it('are found over the tenants that one belongs to', async () => {
    const mine = (db: Firestore, tenants: string[]) =>
      query(collectionGroup(db, 'comments'), where('tenant', 'in', tenants))
    expect((await assertSucceeds(getDocs(mine(editor, ['acme', 'zen'])))).size).toBe(3)
    expect(
      (await assertSucceeds(getDocs(query(collectionGroup(viewer, 'comments'), where('tenant', '==', 'acme'))))).size,
    ).toBe(2)
    await assertFails(getDocs(mine(viewer, ['acme', 'zen'])))
    await assertFails(getDocs(collectionGroup(editor, 'comments')))
  })

  it('are written below their own tenant', async () => {
    await assertSucceeds(setDoc(doc(viewer, 'tenants/acme/projects/p1/comments/c9'), { tenant: 'acme' }))
    await assertSucceeds(setDoc(doc(viewer, 'tenants/acme/comments/c9'), { tenant: 'acme' }))
    await assertFails(setDoc(doc(viewer, 'tenants/acme/projects/p1/comments/c8'), { tenant: 'zen' }))
    await assertFails(setDoc(doc(viewer, 'tenants/zen/projects/free-1/comments/c8'), { tenant: 'zen' }))
    await assertFails(setDoc(doc(viewer, 'comments/c8'), { tenant: 'acme' }))
  })
})
