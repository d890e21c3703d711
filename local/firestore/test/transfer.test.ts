import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FirestoreServer, startFirestoreServer } from '../src/server/start.ts'
import { connectAsAdmin } from './admin-client.fixture.ts'

const at = '2026-01-02T03:04:05.000006Z'

let server: FirestoreServer

beforeAll(async () => {
  server = await startFirestoreServer({ port: 0 })
})

afterAll(() => server.close())

const documentsOf = (project: string, database = '(default)') => `projects/${project}/databases/${database}/documents`
const emulator = (project: string, database = '(default)') =>
  `http://127.0.0.1:${server.port}/emulator/v1/projects/${project}/databases/${database}`

async function exported(project: string, database?: string): Promise<string> {
  const response = await fetch(`${emulator(project, database)}:export`)
  expect(response.headers.get('content-type')).toContain('application/x-ndjson')
  return response.text()
}

/** The documents of an export, without the header that says when it was made. */
const bodyOf = (text: string) => text.slice(text.indexOf('\n') + 1)

async function imported(project: string, text: string, query = ''): Promise<unknown> {
  const response = await fetch(`${emulator(project)}:import${query}`, { method: 'POST', body: text })
  return response.json()
}

const header = (project: string, documents: number) =>
  JSON.stringify({ format: 'firestore-database', version: 1, project, database: '(default)', time: at, documents })
const line = (project: string, path: string, fields: object = {}) =>
  JSON.stringify({ name: `${documentsOf(project)}/${path}`, fields, createTime: at, updateTime: at })
const fileOf = (project: string, ...paths: string[]) =>
  `${[header(project, paths.length), ...paths.map((path) => line(project, path))].join('\n')}\n`

async function paths(project: string): Promise<string[]> {
  return bodyOf(await exported(project))
    .split('\n')
    .filter(Boolean)
    .map((text) => JSON.parse(text).name.slice(documentsOf(project).length + 1))
}

const leaf = fc.oneof(
  fc.constant({ nullValue: null }),
  fc.boolean().map((booleanValue) => ({ booleanValue })),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((n) => ({ integerValue: String(n) })),
  fc
    .oneof(fc.double(), fc.constantFrom('NaN', 'Infinity', '-Infinity', '-0'))
    .map((doubleValue) => ({ doubleValue: textOf(doubleValue) })),
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => ({ timestampValue: date.toISOString().replace('Z', '123Z') })),
  fc.string({ unit: 'binary' }).map((stringValue) => ({ stringValue: `${stringValue}\u2028\n` })),
  fc.uint8Array().map((bytes) => ({ bytesValue: Buffer.from(bytes).toString('base64') })),
  fc.constantFrom('p', 'elsewhere').map((project) => ({ referenceValue: `${documentsOf(project)}/c/d` })),
  fc
    .record({ latitude: fc.integer({ min: -90, max: 90 }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) })
    .map((geoPointValue) => ({ geoPointValue })),
)
const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter((text) => !/^__.*__$/s.test(text))
const map = fc.dictionary(name, leaf, { maxKeys: 4 }).map((fields) => ({ mapValue: { fields } }))
const value = fc.oneof(
  leaf,
  map,
  fc.array(fc.oneof(leaf, map)).map((values) => ({ arrayValue: { values } })),
)

function textOf(number: number | string): number | string {
  return typeof number === 'string' || (Number.isFinite(number) && !Object.is(number, -0))
    ? number
    : Object.is(number, -0)
      ? '-0'
      : String(number)
}

describe('an exported database', () => {
  it('comes back with every kind of value, and with its times', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.dictionary(name, value, { maxKeys: 6 }), { maxLength: 5 }), async (documents) => {
        await fetch(`${emulator('p')}/documents`, { method: 'DELETE' })
        const writes = documents.map((fields, i) => ({ update: { name: `${documentsOf('p')}/c/${i}`, fields } }))
        const url = `http://127.0.0.1:${server.port}/v1/${documentsOf('p')}:commit`
        const committed = await fetch(url, {
          method: 'POST',
          headers: { Authorization: 'Bearer owner' },
          body: JSON.stringify({ writes }),
        })
        expect(committed.status, await committed.text()).toBe(200)
        const text = await exported('p')
        expect(await imported('p', text)).toEqual({ documents: documents.length })
        expect(bodyOf(await exported('p'))).toBe(bodyOf(text))
        // Elsewhere only the names differ, and the references that led into the database itself.
        await imported('other', text)
        expect(bodyOf(await exported('other'))).toBe(bodyOf(text).replaceAll(documentsOf('p'), documentsOf('other')))
      }),
      { numRuns: 40 },
    )
  })

  it('shows one moment while writes go on', async () => {
    const db = connectAsAdmin(server.port, 'busy')
    const filler = 'x'.repeat(2000)
    let round = 0
    const writeRound = async () => {
      round++
      const batch = db.batch()
      for (let i = 0; i < 300; i++) batch.set(db.doc(`c/${i}`), { round, filler })
      await batch.commit()
    }
    await writeRound()
    const started = await fetch(`${emulator('busy')}:export`)
    await writeRound()
    const writing = Promise.all([writeRound(), writeRound()])
    const texts = [await started.text(), await exported('busy')]
    await writing
    for (const text of texts) {
      const rounds = bodyOf(text)
        .split('\n')
        .filter(Boolean)
        .map((document) => JSON.parse(document).fields.round.integerValue)
      expect(rounds).toHaveLength(300)
      expect(new Set(rounds).size).toBe(1)
    }
    await db.terminate()
  })

  it('replaces what was there, or is merged into it', async () => {
    await imported('m', fileOf('m', 'c/a', 'c/b'))
    expect(await imported('m', fileOf('m', 'c/b', 'c/x/y/z'), '?mode=merge')).toEqual({ documents: 2 })
    expect(await paths('m')).toEqual(['c/a', 'c/b', 'c/x/y/z'])
    await imported('m', fileOf('m', 'c/new'))
    expect(await paths('m')).toEqual(['c/new'])
    expect(await imported('m', fileOf('m'), '?mode=some')).toMatchObject({ error: { status: 'INVALID_ARGUMENT' } })
  })

  it('tells listeners, and no trigger', async () => {
    const db = connectAsAdmin(server.port, 'told')
    const eventType = 'google.cloud.firestore.document.v1.written'
    server.triggers.register('told', 'f', { eventType, document: { value: '**', matchType: 'PATH_PATTERN' } })
    const seen: string[][] = []
    let stop = () => {}
    const changed = new Promise<void>((resolve) => {
      stop = db.collection('c').onSnapshot((snapshot) => {
        seen.push(snapshot.docs.map(({ id }) => id))
        if (seen.length === 1) void imported('told', fileOf('told', 'c/a', 'c/b'))
        else resolve()
      })
    })
    await changed
    stop()
    expect(seen).toEqual([[], ['a', 'b']])
    expect(server.triggers.pending).toBe(0)
    await db.terminate()
  })

  it('may come in pieces of any size, without an end of its last line', async () => {
    const text = [header('p', 2), line('p', 'c/ә', { сөз: { stringValue: '😀' } }), line('p', 'c/b')].join('\n')
    const bytes = Buffer.from(text)
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) => bytes.subarray(i * 7, i * 7 + 7))
    const body = ReadableStream.from(pieces)
    const response = await fetch(`${emulator('p')}:import`, { method: 'POST', body, duplex: 'half' } as RequestInit)
    expect(await response.json()).toEqual({ documents: 2 })
    expect(await paths('p')).toEqual(['c/b', 'c/ә'])
  })
})

describe('a damaged file', () => {
  it.each([
    ['empty', '', 'line 1: the file is empty'],
    ['not JSON', 'hello\n', 'line 1: '],
    ['of another format', '{"format":"x"}\n', 'line 1: the first line does not say'],
    ['of a later version', '{"format":"firestore-database","version":2}\n', 'line 1: version 2'],
    [
      'cut between lines',
      fileOf('d', 'c/a', 'c/b').split('\n').slice(0, 2).join('\n'),
      'line 3: the header promises 2',
    ],
    ['cut in a line', fileOf('d', 'c/a', 'c/b').slice(0, -9), 'line 3: '],
    ['with a document too many', `${fileOf('d', 'c/a')}${line('d', 'c/b')}\n`, 'line 4: the header promises 1'],
    ['with a document twice', fileOf('d', 'c/a', 'c/a'), 'line 3: c/a is there twice'],
    ['with a document of another database', `${header('d', 1)}\n${line('e', 'c/a')}`, 'line 2: '],
    ['with a collection for a document', fileOf('d', 'c'), 'line 2: '],
    ['with an unknown value', `${header('d', 1)}\n${line('d', 'c/a', { x: { colourValue: 1 } })}`, 'line 2: '],
    [
      'with an unknown member',
      `${header('d', 1)}\n${line('d', 'c/a').replace('{', '{"x":1,')}`,
      'line 2: a document has no "x"',
    ],
    ['without times', `${header('d', 1)}\n{"name":"${documentsOf('d')}/c/a"}`, 'line 2: '],
    ['with a list for a line', `${header('d', 1)}\n[]`, 'line 2: a line holds one JSON object'],
  ])('%s is refused, and nothing is changed', async (_, text, message) => {
    await imported('d', fileOf('d', 'kept/a'))
    const refused = (await imported('d', text)) as { error: { message: string } }
    expect(refused.error).toMatchObject({ status: 'INVALID_ARGUMENT', message: expect.stringContaining(message) })
    expect(await paths('d')).toEqual(['kept/a'])
  })

  it('that is not UTF-8 is refused', async () => {
    const body = Buffer.concat([Buffer.from(`${header('d', 1)}\n`), Buffer.from([0x22, 0xff, 0x22, 0x0a])])
    const response = await fetch(`${emulator('d')}:import`, { method: 'POST', body })
    expect(await response.json()).toMatchObject({ error: { message: 'line 2: the text is not UTF-8' } })
  })
})

it('names the official export, which is not supported', async () => {
  const url = `http://127.0.0.1:${server.port}/emulator/v1/projects/p:export`
  const response = await fetch(url, { method: 'POST', body: '{"database":"x","export_directory":"y"}' })
  expect(response.status).toBe(501)
  expect(await response.json()).toMatchObject({ error: { message: expect.stringContaining('export format') } })
})
