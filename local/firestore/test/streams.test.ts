import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  collection,
  type DocumentReference,
  doc,
  getDocFromServer,
  onSnapshot,
  type Query,
  query,
  setDoc,
  setLogLevel,
  where,
} from 'firebase/firestore'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Value } from '../src/model/proto-json.ts'
import { type FirestoreServer, startFirestoreServer } from '../src/server/start.ts'
import { type Client, connect, project } from './client.ts'
import { type Link, openLink } from './link.fixture.ts'

setLogLevel('silent')

const rules = `
rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /open/{path=**} {
      allow read, write: if true;
    }
    match /owned/{note} {
      allow read: if resource.data.owner == request.auth.uid;
    }
    match /club/{note} {
      allow read: if get(/databases/$(database)/documents/members/$(request.auth.uid)).data.active;
    }
  }
}
`
const database = `projects/${project}/databases/(default)`

let dataDir: string
let server: FirestoreServer
let client: Client
let link: Link | null

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'firestore-streams-'))
  server = await startFirestoreServer({ port: 0, dataDir, rules })
  client = connect(server.port, {}, 'alice')
  link = null
})

afterEach(async () => {
  await client.close()
  await link?.close()
  await server.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** A write, or a deletion, past the rules and the client. */
async function writeElsewhere(path: string, fields: Record<string, Value> | null): Promise<void> {
  const name = `${database}/documents/${path}`
  const write = fields === null ? { delete: name } : { update: { name, fields } }
  await server.service.call('Commit', { database, writes: [write] }, { kind: 'admin' })
}

const n = (value: number) => ({ n: { integerValue: String(value) } })
const owner = (uid: string) => ({ owner: { stringValue: uid } })
const active = (booleanValue: boolean) => ({ active: { booleanValue } })

/** Listens; shows the last result that the server has confirmed, and why the listener ended. */
function watch(source: Query | DocumentReference) {
  const seen = { ids: null as string[] | null, values: null as unknown[] | null, ended: null as string | null }
  const options = { includeMetadataChanges: true }
  const failed = (error: { code: string }) => {
    seen.ended = error.code
  }
  type Shown = { id: string; data(): unknown; exists(): boolean }
  const show = (found: Shown[], metadata: { fromCache: boolean; hasPendingWrites: boolean }) => {
    const confirmed = !metadata.fromCache && !metadata.hasPendingWrites
    seen.ids = confirmed ? found.map(({ id }) => id) : null
    seen.values = confirmed ? found.map((each) => each.data()) : null
  }
  if (source.type === 'document') {
    onSnapshot(source, options, (each) => show(each.exists() ? [each] : [], each.metadata), failed)
  } else {
    onSnapshot(source, options, ({ docs, metadata }) => show(docs, metadata), failed)
  }
  return seen
}

describe('permission in mid-stream', () => {
  test('new rules end the listeners that they forbid and no others', async () => {
    const forbidden = watch(collection(client.db, 'open/a/x'))
    const allowed = watch(query(collection(client.db, 'owned'), where('owner', '==', 'alice')))
    await expect.poll(() => [forbidden.ids, allowed.ids]).toEqual([[], []])
    const issues = server.service.setRules(project, rules.replace('allow read, write: if true', 'allow write: if true'))
    expect(issues).toEqual([])
    await expect.poll(() => forbidden.ended).toBe('permission-denied')
    await writeElsewhere('owned/new', owner('alice'))
    await expect.poll(() => allowed.ids).toEqual(['new'])
    expect(allowed.ended).toBeNull()
  })

  test('a document that its rule forbids after a change ends its listener; from a query it just leaves', async () => {
    await writeElsewhere('owned/note', owner('alice'))
    const document = watch(doc(client.db, 'owned/note'))
    const mine = watch(query(collection(client.db, 'owned'), where('owner', '==', 'alice')))
    await expect.poll(() => [document.ids, mine.ids]).toEqual([['note'], ['note']])
    await writeElsewhere('owned/note', owner('bob'))
    await expect.poll(() => document.ended).toBe('permission-denied')
    await expect.poll(() => mine.ids).toEqual([])
    expect(mine.ended).toBeNull()
  })

  test('listeners end when a document changes on which their permission rests', async () => {
    await writeElsewhere('members/alice', active(true))
    await writeElsewhere('club/note', n(1))
    const notes = watch(collection(client.db, 'club'))
    const note = watch(doc(client.db, 'club/note'))
    await expect.poll(() => [notes.ids, note.ids]).toEqual([['note'], ['note']])
    await writeElsewhere('members/alice', { ...active(true), ...n(1) })
    await writeElsewhere('club/note', n(2))
    await expect.poll(() => [notes.values, note.values]).toEqual([[{ n: 2 }], [{ n: 2 }]])
    await writeElsewhere('members/alice', active(false))
    await expect.poll(() => [notes.ended, note.ended]).toEqual(['permission-denied', 'permission-denied'])
  })

  test('listeners go on over sign-in and sign-out as far as the new caller may', async () => {
    await writeElsewhere('owned/note', owner('alice'))
    const everyones = watch(collection(client.db, 'open/a/x'))
    const alices = watch(query(collection(client.db, 'owned'), where('owner', '==', 'alice')))
    await expect.poll(() => [everyones.ids, alices.ids]).toEqual([[], ['note']])
    for (const [index, uid] of [null, 'bob', 'alice'].entries()) {
      client.signIn(uid)
      await writeElsewhere('open/a/x/1', n(index))
      await expect.poll(() => everyones.values).toEqual([{ n: index }])
    }
    expect([everyones.ended, alices.ended]).toEqual([null, 'permission-denied'])
    expect((await getDocFromServer(doc(client.db, 'owned/note'))).exists()).toBe(true)
  })
})

describe('a lost connection', () => {
  test('is made good, with writes on both sides meanwhile', async () => {
    link = await openLink(server.port)
    const far = connect(link.port, {}, 'alice')
    try {
      await writeElsewhere('open/a/x/deleted', n(1))
      await writeElsewhere('open/a/x/changed', n(2))
      const all = watch(collection(far.db, 'open/a/x'))
      await expect.poll(() => all.ids).toEqual(['changed', 'deleted'])
      await link.cut()
      await expect.poll(() => all.ids).toBeNull()
      const written = setDoc(doc(far.db, 'open/a/x/written'), { n: 3 })
      await writeElsewhere('open/a/x/deleted', null)
      await writeElsewhere('open/a/x/changed', n(4))
      await writeElsewhere('open/a/x/new', n(5))
      await link.mend()
      await expect.poll(() => all.values).toEqual([{ n: 4 }, { n: 5 }, { n: 3 }])
      await written
    } finally {
      await far.close()
    }
  })

  test.each(['kept', 'lost'])('by a restart is made good when the documents are %s', async (documents) => {
    await writeElsewhere('open/a/x/before', n(1))
    const all = watch(collection(client.db, 'open/a/x'))
    await expect.poll(() => all.ids).toEqual(['before'])
    const { port } = server
    await server.close()
    await expect.poll(() => all.ids).toBeNull()
    const written = setDoc(doc(client.db, 'open/a/x/meanwhile'), { n: 2 })
    server = await startFirestoreServer({ port, dataDir: documents === 'kept' ? dataDir : undefined, rules })
    await writeElsewhere('open/a/x/new', n(3))
    await written
    const kept = documents === 'kept' ? ['before'] : []
    await expect.poll(() => all.ids).toEqual([...kept, 'meanwhile', 'new'])
  })
})
