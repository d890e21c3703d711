import {
  addDoc,
  arrayRemove,
  arrayUnion,
  average,
  Bytes,
  collection,
  collectionGroup,
  count,
  type DocumentData,
  type DocumentReference,
  deleteDoc,
  deleteField,
  doc,
  documentId,
  type Firestore,
  GeoPoint,
  getAggregateFromServer,
  getCountFromServer,
  getDoc,
  getDocFromServer,
  getDocs,
  increment,
  limit,
  limitToLast,
  onSnapshot,
  or,
  orderBy,
  type Query,
  query,
  runTransaction,
  type SnapshotMetadata,
  serverTimestamp,
  setDoc,
  startAfter,
  sum,
  Timestamp,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore'
import type { Client } from './client.ts'

/** What an exercise works with: two clients of the same database and a document that nobody else uses. */
interface Bench {
  client: Client
  other: Client
  root: (db: Firestore) => DocumentReference
}

const items = (bench: Bench, client = bench.client) => collection(bench.root(client.db), 'items')
const item = (bench: Bench, id: string, client = bench.client) => doc(items(bench, client), id)

/** Every exercise runs unchanged over gRPC in Node and over WebChannel in a browser; it throws when it fails. */
export const exercises: Record<string, (bench: Bench) => Promise<void>> = {
  async 'every kind of value comes back as it was written'(bench) {
    const { db } = bench.client
    const values = {
      nothing: null,
      yes: true,
      whole: 7,
      large: Number.MAX_SAFE_INTEGER,
      half: 0.5,
      endless: Number.NEGATIVE_INFINITY,
      text: 'сөз \u{1F600}',
      when: new Timestamp(1_700_000_000, 123_456_000),
      place: new GeoPoint(43.2, 76.9),
      bytes: Bytes.fromUint8Array(new Uint8Array([0, 255, 127])),
      reference: doc(db, 'free/elsewhere'),
      list: [1, 'two', { three: [] }],
      map: { 'a.b `c`': { deep: {} } },
    }
    await setDoc(item(bench, 'values'), values)
    const found = (await getDocFromServer(item(bench, 'values'))).data() as typeof values
    for (const key of ['when', 'place', 'bytes'] as const) assert(found[key].isEqual(values[key] as never), key)
    equal(found.reference.path, 'free/elsewhere')
    equal({ ...found, reference: null }, { ...values, reference: null })
    await setDoc(item(bench, 'nan'), { nan: Number.NaN, minusZero: -0 })
    const { nan, minusZero } = (await getDocFromServer(item(bench, 'nan'))).data() as Record<string, number>
    assert(Number.isNaN(nan) && Object.is(minusZero, -0), 'NaN and -0')
  },

  async 'transforms are applied and known right after the write'(bench) {
    const reference = item(bench, 'transformed')
    await setDoc(reference, { n: 1, list: ['a'], gone: 1, at: serverTimestamp(), nested: { keep: 1, drop: 2 } })
    const at = (await getDoc(reference)).get('at')
    assert(at instanceof Timestamp && Math.abs(at.toMillis() - Date.now()) < 60_000, 'the server’s time')
    await updateDoc(reference, { n: increment(2.5), list: arrayUnion('b', 'a'), gone: deleteField(), 'nested.drop': 3 })
    equal(without((await getDoc(reference)).data(), 'at'), { n: 3.5, list: ['a', 'b'], nested: { keep: 1, drop: 3 } })
    await setDoc(reference, { list: arrayRemove('a'), nested: { drop: deleteField() } }, { merge: true })
    equal(without((await getDocFromServer(reference)).data(), 'at'), { n: 3.5, list: ['b'], nested: { keep: 1 } })
  },

  async 'a missing document does not exist, and cannot be updated'(bench) {
    equal((await getDocFromServer(item(bench, 'missing'))).exists(), false)
    await rejects(updateDoc(item(bench, 'missing'), { n: 1 }), 'not-found')
  },

  async 'a batch is written whole or not at all'(bench) {
    const { db } = bench.client
    const batch = writeBatch(db).set(item(bench, 'a'), { n: 1 }).update(item(bench, 'missing'), { n: 1 })
    await rejects(batch.commit(), 'not-found')
    equal((await getDocFromServer(item(bench, 'a'))).exists(), false)
    await writeBatch(db)
      .set(item(bench, 'a'), { n: 1 })
      .set(item(bench, 'b'), { n: 2 })
      .delete(item(bench, 'c'))
      .commit()
    equal(await ids(items(bench)), ['a', 'b'])
  },

  async 'queries filter, order, page and project'(bench) {
    await fill(bench, 12)
    const all = items(bench)
    equal(await ids(query(all, where('even', '==', true), where('n', '>=', 4), orderBy('n', 'desc'))), [
      'd10',
      'd08',
      'd06',
      'd04',
    ])
    equal(await ids(query(all, orderBy('n'), startAfter(3), limit(2))), ['d04', 'd05'])
    equal(await ids(query(all, orderBy('n'), limitToLast(2))), ['d10', 'd11'])
    equal(await ids(query(all, where('n', 'in', [1, 3, 99]))), ['d01', 'd03'])
    equal(await ids(query(all, where('n', 'not-in', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))), ['d10', 'd11'])
    equal(await ids(query(all, where('tags', 'array-contains', 't2'))), ['d02', 'd07'])
    equal(await ids(query(all, where('tags', 'array-contains-any', ['t0', 't1']), where('even', '==', false))), [
      'd01',
      'd05',
      'd11',
    ])
    equal(await ids(query(all, or(where('n', '==', 0), where('n', '>', 10)))), ['d00', 'd11'])
    equal(await ids(query(all, where(documentId(), '>', 'd09'))), ['d10', 'd11'])
  },

  async 'counts, sums and averages are made by the server'(bench) {
    await fill(bench, 12)
    const even = query(items(bench), where('even', '==', true))
    equal((await getCountFromServer(even)).data(), { count: 6 })
    const figures = { many: count(), total: sum('n'), mean: average('n') }
    equal((await getAggregateFromServer(even, figures)).data(), { many: 6, total: 30, mean: 5 })
  },

  async 'a collection group is found across parents'(bench) {
    const groupId = `group-${bench.root(bench.client.db).id}`
    for (const parent of ['x', 'y']) {
      await setDoc(doc(item(bench, parent), groupId, 'm'), { parent })
    }
    await rejects(getDocs(collectionGroup(bench.client.db, groupId)), 'permission-denied')
    await setDoc(doc(item(bench, 'x'), 'members', bench.root(bench.client.db).id), { key: groupId })
    const found = await getDocs(query(collectionGroup(bench.client.db, 'members'), where('key', '==', groupId)))
    equal(found.size, 1)
  },

  async 'a listener sees what others write, change and delete'(bench) {
    const seen = watch(query(items(bench), orderBy('n')))
    await seen.until([])
    await setDoc(item(bench, 'a', bench.other), { n: 1 })
    await setDoc(item(bench, 'b', bench.other), { n: 2 })
    await seen.until(['a', 'b'])
    await updateDoc(item(bench, 'a', bench.other), { n: 3 })
    await seen.until(['b', 'a'])
    await deleteDoc(item(bench, 'b', bench.other))
    await seen.until(['a'])
    await addDoc(items(bench, bench.other), { noNumber: true })
    await setDoc(item(bench, 'c'), { n: 9 })
    await seen.until(['a', 'c'])
    seen.stop()
  },

  async 'a limited listener fills up with what slides in'(bench) {
    await fill(bench, 5)
    const seen = watch(query(items(bench), orderBy('n'), limit(2)))
    await seen.until(['d00', 'd01'])
    await deleteDoc(item(bench, 'd00', bench.other))
    await seen.until(['d01', 'd02'])
    await setDoc(item(bench, 'negative', bench.other), { n: -1 })
    await seen.until(['negative', 'd01'])
    await deleteDoc(item(bench, 'negative', bench.other))
    await seen.until(['d01', 'd02'])
    seen.stop()
  },

  async 'a listener of a document sees it come and go'(bench) {
    const states: boolean[] = []
    const stop = onSnapshot(item(bench, 'a'), (snapshot) => states.push(snapshot.exists()))
    await until(() => states.at(-1) === false, 'the first answer')
    await setDoc(item(bench, 'a', bench.other), { n: 1 })
    await until(() => states.at(-1) === true, 'the document')
    await deleteDoc(item(bench, 'a', bench.other))
    await until(() => states.at(-1) === false, 'the deletion')
    stop()
  },

  async 'two hundred listeners hear of one write'(bench) {
    const group = (n: number) => query(items(bench), where('group', '==', n))
    const seen = Array.from({ length: 100 }, (_, n) => [watch(group(n)), watch(item(bench, `d${n}`))]).flat()
    for (const each of seen) await each.until([])
    const batch = writeBatch(bench.other.db)
    for (let n = 0; n < 100; n++) batch.set(item(bench, `d${n}`, bench.other), { group: n })
    await batch.commit()
    for (const [index, each] of seen.entries()) await each.until([`d${index >> 1}`])
    for (const each of seen) each.stop()
  },

  async 'transactions lose no update'(bench) {
    const counter = (client: Client) => item(bench, 'counter', client)
    await setDoc(counter(bench.client), { n: 0 })
    const add = (client: Client) =>
      runTransaction(
        client.db,
        async (transaction) => {
          const found = await transaction.get(counter(client))
          transaction.update(counter(client), { n: found.get('n') + 1 })
        },
        { maxAttempts: 30 },
      )
    await Promise.all([bench.client, bench.other, bench.client, bench.other, bench.client].map(add))
    equal((await getDocFromServer(counter(bench.client))).get('n'), 5)
  },

  async 'a transaction may read what does not exist, and verifies what it only read'(bench) {
    await setDoc(item(bench, 'read'), { n: 1 })
    await runTransaction(bench.client.db, async (transaction) => {
      const missing = await transaction.get(item(bench, 'new'))
      const read = await transaction.get(item(bench, 'read'))
      transaction.set(item(bench, 'written'), { sawMissing: !missing.exists(), n: read.get('n') })
    })
    equal((await getDocFromServer(item(bench, 'written'))).data(), { sawMissing: true, n: 1 })
  },

  async 'rules refuse reads, queries, listeners and writes'(bench) {
    const { db } = bench.client
    await rejects(getDocFromServer(doc(db, 'closed/a')), 'permission-denied')
    await rejects(getDocs(collection(db, 'closed')), 'permission-denied')
    await rejects(getCountFromServer(collection(db, 'closed')), 'permission-denied')
    await rejects(setDoc(doc(db, 'closed/a'), { n: 1 }), 'permission-denied')
    await rejects(
      runTransaction(db, (transaction) => transaction.get(doc(db, 'closed/a'))),
      'permission-denied',
    )
    await rejects(
      new Promise((_, reject) => onSnapshot(doc(db, 'closed/a'), () => undefined, reject)),
      'permission-denied',
    )
    await setDoc(item(bench, 'still-works'), { n: 1 })
  },

  async 'signing in and out changes what is allowed'(bench) {
    const { client } = bench
    const owner = `alice-${bench.root(client.db).id}`
    const note = doc(client.db, 'owned', owner)
    const mine = query(collection(client.db, 'owned'), where('owner', '==', owner))
    await rejects(setDoc(note, { owner }), 'permission-denied')
    client.signIn(owner)
    await setDoc(note, { owner })
    equal(await ids(mine), [owner])
    const seen = watch(mine)
    await seen.until([owner])
    client.signIn('bob')
    await rejects(getDocFromServer(note), 'permission-denied')
    await rejects(seen.ended, 'permission-denied')
    client.signIn(null)
    await rejects(getDocs(mine), 'permission-denied')
  },

  async 'a large snapshot arrives whole'(bench) {
    const text = 'ұзақ мәтін '.repeat(900)
    for (let start = 0; start < 400; start += 100) {
      const batch = writeBatch(bench.other.db)
      for (let n = start; n < start + 100; n++)
        batch.set(item(bench, `d${String(n).padStart(3, '0')}`, bench.other), { n, text })
      await batch.commit()
    }
    const found = await getDocs(query(items(bench), orderBy('n')))
    equal(
      found.docs.map((each) => each.get('n')),
      Array.from({ length: 400 }, (_, n) => n),
    )
    assert(
      found.docs.every((each) => each.get('text') === text),
      'every text is whole',
    )
  },
}

async function fill(bench: Bench, size: number): Promise<void> {
  const batch = writeBatch(bench.client.db)
  for (let n = 0; n < size; n++) {
    batch.set(item(bench, `d${String(n).padStart(2, '0')}`), { n, even: n % 2 === 0, tags: [`t${n % 5}`] })
  }
  await batch.commit()
}

async function ids(source: Query): Promise<string[]> {
  return (await getDocs(source)).docs.map(({ id }) => id)
}

/** Listens and remembers the latest result; only what the server has confirmed counts. */
function watch(source: Query | DocumentReference) {
  let latest: string[] | null = null
  let fail: (error: Error) => void = () => undefined
  const ended = new Promise<never>((_, reject) => {
    fail = reject
  })
  ended.catch(() => undefined)
  const confirm = (found: { id: string }[], { fromCache, hasPendingWrites }: SnapshotMetadata) => {
    if (!fromCache && !hasPendingWrites) latest = found.map(({ id }) => id)
  }
  const options = { includeMetadataChanges: true }
  const failed = (error: Error) => fail(error)
  const stop =
    source.type === 'document'
      ? onSnapshot(source, options, (each) => confirm(each.exists() ? [each] : [], each.metadata), failed)
      : onSnapshot(source, options, ({ docs, metadata }) => confirm(docs, metadata), failed)
  const wanted = (expected: string[]) =>
    until(
      () => same(latest, expected),
      () => `${show(expected)}, not ${show(latest)}`,
    )
  return { until: wanted, stop, ended }
}

async function until(condition: () => boolean, what: string | (() => string)): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${typeof what === 'string' ? what : what()}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function rejects(promise: Promise<unknown>, code: string): Promise<void> {
  const found = await promise.then(
    () => 'success',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  )
  equal(found, code)
}

function without(data: DocumentData | undefined, key: string): DocumentData {
  return Object.fromEntries(Object.entries(data ?? {}).filter(([name]) => name !== key))
}

function equal(actual: unknown, expected: unknown): void {
  assert(same(actual, expected), `expected ${show(expected)}, found ${show(actual)}`)
}

function assert(condition: boolean, message: string): void {
  if (!condition) throw new Error(message)
}

const same = (a: unknown, b: unknown): boolean => show(sorted(a)) === show(sorted(b))
const show = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (part === Number.NEGATIVE_INFINITY ? '-∞' : part))

/** Maps have no order of their own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}
