import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Change } from '../model/document.ts'
import type { Fields } from '../model/proto-json.ts'
import { crc32 } from './crc32.ts'
import { EVERYTHING } from './database.ts'
import { FILE_HEADER } from './frame.ts'
import { Store } from './store.ts'

const NAME = { project: 'p', database: 'd' }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commit-log-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

/** Commits documents with these contents; null deletes. */
function put(store: Store, contents: Record<string, string | null>): Promise<void> {
  const database = store.database(NAME)
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
  const documents = [...store.database(NAME).documents(EVERYTHING)]
  return Object.fromEntries(documents.map((document) => [document.path, Object.values(document.fields.v ?? {})[0]]))
}

async function reopened(): Promise<Record<string, unknown>> {
  const store = new Store(folder)
  const contents = contentsOf(store)
  await store.close()
  return contents
}

const logFile = () => join(folder, readdirSync(folder).find((name) => name.startsWith('log.')) as string)

describe('recovery', () => {
  test('finds everything that was committed, with its times', async () => {
    const store = new Store(folder)
    await put(store, { 'c/a': '1', 'c/b': '2', 'c/a/s/x': '😀\0қ' })
    await put(store, { 'c/b': null, 'c/a': '3' })
    const document = store.database(NAME).document('c/a')
    await store.close()
    const again = new Store(folder)
    expect(contentsOf(again)).toEqual({ 'c/a': '3', 'c/a/s/x': '😀\0қ' })
    expect(again.database(NAME).document('c/a')).toEqual(document)
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
    await put(store, { 'c/a': '2' })
    await store.close()
    const bytes = readFileSync(logFile())
    for (const written of [whole, whole + 5, whole + 20]) {
      writeFileSync(logFile(), Buffer.concat([bytes.subarray(0, written), Buffer.alloc(bytes.length - written)]))
      // Five bytes of a header are damage: nobody can tell how long the record was.
      if (written === whole + 5) expect(() => new Store(folder)).toThrow('damaged')
      else expect(await reopened()).toEqual({ 'c/a': '1' })
    }
  })

  test('of a log that was torn in its first line', async () => {
    for (let length = 0; length < FILE_HEADER.length; length++) {
      writeFileSync(join(folder, 'log.1'), FILE_HEADER.subarray(0, length))
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

  test('a log that is missing is an error', async () => {
    const store = new Store(folder)
    for (let i = 0; i < 6; i++) await put(store, { [`c/${i}`]: 'x'.repeat(1_000_000) })
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
    await store.close()
    expect(await reopened()).toEqual(contents)
    expect(Object.keys(contents)).toHaveLength(10)
    const size = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
    expect(size).toBeLessThan(30_000_000 / 2)
    expect(readdirSync(folder)).toHaveLength(2)
  })

  test('that was interrupted loses nothing', async () => {
    const store = new Store(folder)
    await put(store, { 'c/a': '1' })
    await store.close()
    writeFileSync(join(folder, 'snapshot.new'), 'half a snapshot')
    writeFileSync(join(folder, 'log.2'), FILE_HEADER)
    const again = new Store(folder)
    await put(again, { 'c/b': '2' })
    await again.close()
    expect(await reopened()).toEqual({ 'c/a': '1', 'c/b': '2' })
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

test('crc32 is the usual one', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
  expect(crc32(Buffer.alloc(0))).toBe(0)
})
