import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Change } from '../model/document.ts'
import type { PendingEvent } from '../model/pending-event.ts'
import type { Fields } from '../model/proto-json.ts'
import { everything } from './database.ts'
import { fileHeader } from './record-frame.ts'
import { Store } from './store.ts'

const databaseName = { project: 'p', database: 'd' }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commit-log-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

/** Commits documents with these contents; null deletes. */
function put(store: Store, contents: Record<string, string | null>): Promise<void> {
  const database = store.database(databaseName)
  const time = store.clock.next()
  const changes = Object.entries(contents).map(([path, value]): Change => {
    const before = database.document(path)
    const fields: Fields = { v: { stringValue: value ?? '' } }
    const after = value === null ? null : { path, fields, createTime: before?.createTime ?? time, updateTime: time }
    return { path, before, after }
  })
  return store.commit(database, time, changes)
}

function contentsOf(store: Store): Record<string, unknown> {
  const documents = [...store.database(databaseName).documents(everything)]
  return Object.fromEntries(documents.map((document) => [document.path, Object.values(document.fields.v ?? {})[0]]))
}

async function reopened(): Promise<Record<string, unknown>> {
  const store = new Store(folder)
  const contents = contentsOf(store)
  await store.close()
  return contents
}

type Damage = { at: number; byte: number } | { cut: number } | { remove: number; count: number }

function spoil(bytes: Buffer, damage: Damage): Buffer {
  if ('cut' in damage) return bytes.subarray(0, damage.cut)
  if ('remove' in damage) {
    return Buffer.concat([bytes.subarray(0, damage.remove), bytes.subarray(damage.remove + damage.count)])
  }
  const spoiled = Buffer.from(bytes)
  spoiled[damage.at] = damage.byte
  return spoiled
}

/** Where the records of a file end. */
function recordEnds(bytes: Buffer): number[] {
  const ends: number[] = []
  for (let offset = fileHeader.length; offset < bytes.length; ends.push(offset)) {
    offset += 12 + bytes.readUInt32LE(offset)
  }
  return ends
}

const logFile = () => join(folder, readdirSync(folder).find((name) => name.startsWith('log.')) as string)

describe('recovery', () => {
  test('finds everything that was committed, with its times', async () => {
    const store = new Store(folder)
    await put(store, { 'c/a': '1', 'c/b': '2', 'c/a/s/x': '😀\0қ' })
    await put(store, { 'c/b': null, 'c/a': '3' })
    const document = store.database(databaseName).document('c/a')
    await store.close()
    const again = new Store(folder)
    expect(contentsOf(again)).toEqual({ 'c/a': '3', 'c/a/s/x': '😀\0қ' })
    expect(again.database(databaseName).document('c/a')).toEqual(document)
    expect(again.clock.next() > (document?.updateTime ?? '')).toBe(true)
    await again.close()
  })

  test('at every place where the last record may be torn', async () => {
    const store = new Store(folder)
    await put(store, { 'c/a': '1' })
    const whole = statSync(logFile()).size
    await put(store, { 'c/a': '2', 'c/b': 'lost' })
    await store.close()
    const bytes = readFileSync(logFile())
    for (let length = whole; length < bytes.length; length++) {
      writeFileSync(logFile(), bytes.subarray(0, length))
      expect(await reopened(), `${length} bytes`).toEqual({ 'c/a': '1' })
      expect(statSync(logFile()).size).toBe(whole)
    }
  })

  test('of a file that got its length but not its content', async () => {
    const store = new Store(folder)
    await put(store, { 'c/a': '1' })
    const whole = statSync(logFile()).size
    await put(store, { 'c/a': 'x'.repeat(2000) })
    await store.close()
    const bytes = readFileSync(logFile())
    const untilSector = whole + 512 - (whole % 512)
    for (const written of [whole, untilSector, untilSector + 512, bytes.length - 1]) {
      writeFileSync(logFile(), Buffer.concat([bytes.subarray(0, written), Buffer.alloc(bytes.length - written)]))
      // A disk leaves out sectors, never a single byte.
      if (written === bytes.length - 1) expect(() => new Store(folder)).toThrow('damaged')
      else expect(await reopened(), `${written} bytes`).toEqual({ 'c/a': '1' })
    }
  })

  test('of an import of which only a part was written', async () => {
    const store = new Store(folder)
    await put(store, { 'c/a': '1' })
    const whole = statSync(logFile()).size
    await put(store, Object.fromEntries(Array.from({ length: 10_500 }, (_, i) => [`big/${i}`, 'x'])))
    await store.close()
    const bytes = readFileSync(logFile())
    for (const length of [bytes.length - 1, Math.round(bytes.length / 2), whole + 100]) {
      writeFileSync(logFile(), bytes.subarray(0, length))
      expect(await reopened()).toEqual({ 'c/a': '1' })
      expect(statSync(logFile()).size).toBe(whole)
    }
    writeFileSync(logFile(), bytes)
    expect(Object.keys(await reopened())).toHaveLength(10_501)
  })

  test('of a log that was torn in its first line', async () => {
    for (let length = 0; length < fileHeader.length; length++) {
      writeFileSync(join(folder, 'log.1'), fileHeader.subarray(0, length))
      const store = new Store(folder)
      await put(store, { 'c/a': String(length) })
      await store.close()
      expect(await reopened()).toEqual({ 'c/a': String(length) })
    }
  })

  test('continues after a torn record', async () => {
    const store = new Store(folder)
    await put(store, { 'c/a': '1' })
    await store.close()
    writeFileSync(logFile(), Buffer.concat([readFileSync(logFile()), Buffer.from([9, 0, 0])]))
    const again = new Store(folder)
    await put(again, { 'c/b': '2' })
    await again.close()
    expect(await reopened()).toEqual({ 'c/a': '1', 'c/b': '2' })
  })
})

describe('damage', () => {
  test('of any byte of a record that others follow is an error that names the file', async () => {
    const store = new Store(folder)
    await put(store, { 'c/a': '1' })
    const first = statSync(logFile()).size
    await put(store, { 'c/b': '2' })
    await store.close()
    const bytes = readFileSync(logFile())
    for (let i = 0; i < first; i++) {
      const spoiled = Buffer.from(bytes)
      spoiled[i] = (spoiled[i] as number) ^ 0x10
      writeFileSync(logFile(), spoiled)
      expect(() => new Store(folder), `byte ${i}`).toThrow(`${logFile()} is damaged at byte`)
    }
  })

  test('of any kind, anywhere, is an error, but for a cut, after which the first commits are there', async () => {
    const store = new Store(folder)
    for (let i = 0; i < 8; i++) await put(store, { [`c/${i}`]: 'a b'.repeat(i * 40) })
    await store.close()
    const bytes = readFileSync(logFile())
    const place = fc.nat(bytes.length - 1)
    const damages = fc.oneof(
      fc.record({ at: place, byte: fc.nat(255) }),
      fc.record({ cut: place }),
      fc.record({ remove: place, count: fc.integer({ min: 1, max: 20 }) }),
    )
    await fc.assert(
      fc.asyncProperty(damages, async (damage) => {
        writeFileSync(logFile(), spoil(bytes, damage))
        const found = await reopened().catch((error: Error) => error)
        if (found instanceof Error) {
          expect(found.message).toContain(`${logFile()} is damaged at byte`)
          expect(readFileSync(logFile())).toEqual(spoil(bytes, damage))
        } else {
          const count = Object.keys(found).length
          expect(Object.keys(found)).toEqual(Array.from({ length: count }, (_, i) => `c/${i}`))
          if (count < 8) expect(Object.keys(damage)).not.toContain('at')
        }
      }),
    )
  })

  test('of a snapshot, of any kind and anywhere, is an error', async () => {
    const store = new Store(folder)
    for (let i = 0; i < 50; i++) await put(store, { [`c/${i}`]: 'x'.repeat(100_000) })
    await expect.poll(() => readdirSync(folder)).toHaveLength(2)
    await store.close()
    const file = join(folder, 'snapshot')
    const bytes = readFileSync(file)
    const place = fc.nat(bytes.length - 1)
    const damages = fc.oneof(
      place.map((at) => ({ at, byte: (bytes[at] as number) ^ 0x55 })),
      fc.record({ cut: place }),
      fc.constantFrom(...recordEnds(bytes).slice(0, -1)).map((cut) => ({ cut })),
      fc.record({ remove: place, count: fc.integer({ min: 1, max: 20 }) }),
    )
    fc.assert(
      fc.property(damages, (damage) => {
        writeFileSync(file, spoil(bytes, damage))
        expect(() => new Store(folder)).toThrow(`${file} is damaged at byte`)
      }),
      { numRuns: 30 },
    )
  })

  test('a log that is missing is an error', async () => {
    const store = new Store(folder)
    for (let i = 0; i < 6; i++) await put(store, { [`c/${i}`]: 'x'.repeat(1_000_000) })
    await expect.poll(() => readdirSync(folder)).toHaveLength(2)
    await store.close()
    expect(readdirSync(folder)).toContain('snapshot')
    rmSync(logFile())
    expect(() => new Store(folder)).toThrow(/log\.\d+ is missing/)
  })
})

describe('compaction', () => {
  test('keeps the folder small and everything in it, while commits go on', async () => {
    const store = new Store(folder)
    const filler = 'x'.repeat(100_000)
    await Promise.all(
      Array.from({ length: 30 }, async (_, round) => {
        for (let i = 0; i < 10; i++) await put(store, { [`c/${i}`]: `${round} ${filler}`, [`d/${round}`]: null })
      }),
    )
    const contents = contentsOf(store)
    await expect.poll(() => readdirSync(folder)).toHaveLength(2)
    await store.close()
    expect(await reopened()).toEqual(contents)
    expect(Object.keys(contents)).toHaveLength(10)
    const size = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
    expect(size).toBeLessThan(30_000_000 / 2)
  })

  test('does not keep anybody from closing', async () => {
    const store = new Store(folder)
    const commits = Array.from({ length: 60 }, (_, i) => put(store, { [`c/${i}`]: 'x'.repeat(100_000) }))
    await Promise.all(commits)
    await store.close()
    expect(Object.keys(await reopened())).toHaveLength(60)
  })

  test('that was interrupted loses nothing', async () => {
    const store = new Store(folder)
    await put(store, { 'c/a': '1' })
    await store.close()
    writeFileSync(join(folder, 'snapshot.new'), 'half a snapshot')
    writeFileSync(join(folder, 'log.2'), fileHeader)
    const again = new Store(folder)
    await put(again, { 'c/b': '2' })
    await again.close()
    expect(await reopened()).toEqual({ 'c/a': '1', 'c/b': '2' })
  })
})

describe('events', () => {
  const event = (id: string): PendingEvent => ({ id, project: 'p', trigger: 'f', contentType: 't', body: { n: 1 } })
  const ids = (store: Store) => store.pendingEvents().map(({ id }) => id)

  async function commitWith(store: Store, ...events: PendingEvent[]): Promise<void> {
    const database = store.database(databaseName)
    const time = store.clock.next()
    const after = { path: `c/${time}`, fields: {}, createTime: time, updateTime: time }
    await store.commit(database, time, [{ path: after.path, before: null, after }], events)
  }

  test('outlast the process until they are settled', async () => {
    const store = new Store(folder)
    await commitWith(store, event('a'), event('b'))
    await commitWith(store, event('c'))
    store.settleEvent('b')
    await store.close()
    const again = new Store(folder)
    expect(again.pendingEvents()).toEqual([event('a'), event('c')])
    again.settleEvent('a')
    again.settleEvent('unknown')
    await again.close()
    const last = new Store(folder)
    expect(ids(last)).toEqual(['c'])
    await last.close()
  })

  test('come and go with their commit', async () => {
    const store = new Store(folder)
    await commitWith(store, event('a'))
    const whole = statSync(logFile()).size
    await commitWith(store, event('b'))
    await store.close()
    writeFileSync(logFile(), readFileSync(logFile()).subarray(0, -1))
    const again = new Store(folder)
    expect(ids(again)).toEqual(['a'])
    expect(statSync(logFile()).size).toBe(whole)
    await again.close()
  })

  test('are in the snapshot', async () => {
    const store = new Store(folder)
    await commitWith(store, event('a'), event('b'))
    for (let i = 0; i < 6; i++) await put(store, { [`c/${i}`]: 'x'.repeat(1_000_000) })
    await expect.poll(() => readdirSync(folder)).toHaveLength(2)
    store.settleEvent('b')
    await store.close()
    const again = new Store(folder)
    expect(ids(again)).toEqual(['a'])
    await again.close()
  })
})

test('nothing becomes visible that cannot be stored', async () => {
  const store = new Store(folder)
  await store.close()
  expect(() => put(store, { 'c/a': '1' })).toThrow('closed')
  expect(contentsOf(store)).toEqual({})
})

test('many commits share one flush', async () => {
  const store = new Store(folder)
  const started = performance.now()
  await put(store, { 'c/first': '' })
  const one = performance.now() - started
  await Promise.all(Array.from({ length: 500 }, (_, i) => put(store, { [`c/${i}`]: '' })))
  expect(performance.now() - started).toBeLessThan(Math.max(one * 250, 1000))
  await store.close()
})
