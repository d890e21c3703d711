import { beforeEach, describe, expect, test } from 'vitest'
import type { Fields, Message, Value } from '../model/proto-json.ts'
import type { ChangeListener, DocumentChange, FirestoreService } from './contract.ts'
import { createFirestoreService } from './firestore-service.ts'
import { admin, commit, database, get, int, paths, remove, root, set, text } from './service.fixture.ts'

let service: FirestoreService

beforeEach(() => {
  service = createFirestoreService({})
})

const tellTo = (told: DocumentChange[]): ChangeListener => ({
  eventsOf(changes) {
    told.push(...changes)
    return []
  },
  stored: () => undefined,
})
const list = (...values: Value[]): Value => ({ arrayValue: { values } })
const nanValue: Value = { doubleValue: 'NaN' }

describe('updates', () => {
  test('replace the document without a mask and touch only its fields with one', async () => {
    await commit(service, [set('c/a', { x: int(1), m: { mapValue: { fields: { y: int(2), z: int(3) } } } })])
    await commit(service, [
      {
        ...set('c/a', { m: { mapValue: { fields: { y: int(5) } } }, '1 2': int(9) }),
        updateMask: { fieldPaths: ['m.y', 'm.z', 'x', '`1 2`'] },
      },
    ])
    expect(await get(service, 'c/a')).toEqual({ m: { mapValue: { fields: { y: int(5) } } }, '1 2': int(9) })
    await commit(service, [set('c/a', {})])
    expect(await get(service, 'c/a')).toEqual({})
  })

  test('that change nothing keep the version and tell nobody', async () => {
    const told: DocumentChange[] = []
    const first = await commit(service, [set('c/a', { x: int(1), y: text('') })])
    service.onChange(tellTo(told))
    const second = await commit(service, [set('c/a', { y: text(''), x: int(1) })])
    expect(second.writeResults[0].updateTime).toBe(first.writeResults[0].updateTime)
    const third = await commit(service, [set('c/a', { y: text(''), x: { doubleValue: 1 } })])
    expect(third.writeResults[0].updateTime).toBe(third.commitTime)
    expect(told).toHaveLength(1)
  })

  test('are all or none', async () => {
    const writes = [set('c/a', {}), { ...set('c/b', {}), currentDocument: { exists: true } }]
    await expect(commit(service, writes)).rejects.toMatchObject({ status: 'NOT_FOUND' })
    expect(await get(service, 'c/a')).toBeNull()
  })

  test('of one document in one commit build on each other', async () => {
    await commit(service, [
      set('c/a', { x: int(1) }),
      { ...set('c/a', { y: int(2) }), updateMask: { fieldPaths: ['y'] } },
    ])
    expect(await get(service, 'c/a')).toEqual({ x: int(1), y: int(2) })
  })

  test('have commit times that rise by microseconds', async () => {
    const times = (await Promise.all(Array.from({ length: 20 }, (_, i) => commit(service, [set(`c/${i}`, {})])))).map(
      ({ commitTime }) => commitTime,
    )
    expect(new Set(times).size).toBe(20)
    expect([...times].sort()).toEqual(times)
  })
})

describe('preconditions', () => {
  const wrong = '2020-01-01T00:00:00Z'
  test.each<[string, Message, boolean, string | null]>([
    ['exists, missing', { exists: true }, false, 'NOT_FOUND'],
    ['exists', { exists: true }, true, null],
    ['is new, exists', { exists: false }, true, 'ALREADY_EXISTS'],
    ['is new', { exists: false }, false, null],
    ['version, missing', { updateTime: wrong }, false, 'FAILED_PRECONDITION'],
    ['another version', { updateTime: wrong }, true, 'FAILED_PRECONDITION'],
  ])('%s', async (_name, currentDocument, exists, status) => {
    if (exists) await commit(service, [set('c/a', {})])
    for (const write of [set('c/a', { x: int(1) }), { verify: `${root}/c/a` }]) {
      const result = commit(service, [{ ...write, currentDocument }, set('c/other', {})])
      if (status === null) await result
      else await expect(result).rejects.toMatchObject({ status })
      if (status === null) return
    }
  })

  test('compare times, however many digits they are written with', async () => {
    const { writeResults } = await commit(service, [set('c/a', {})])
    const padded = writeResults[0].updateTime.replace('Z', '000Z')
    await commit(service, [{ ...set('c/a', { x: int(1) }), currentDocument: { updateTime: padded } }])
    expect(await get(service, 'c/a')).toEqual({ x: int(1) })
  })
})

describe('transforms', () => {
  const inc = (value: Value) => ({ increment: value })
  const max = (value: Value) => ({ maximum: value })
  const min = (value: Value) => ({ minimum: value })
  const add = (...values: Value[]) => ({ appendMissingElements: { values } })
  const drop = (...values: Value[]) => ({ removeAllFromArray: { values } })
  const big = { integerValue: '9223372036854775807' }
  test.each<[string, Value | undefined, Message, Value]>([
    ['increment', int(1), inc(int(2)), int(3)],
    ['increment nothing', undefined, inc(int(2)), int(2)],
    ['increment text', text('x'), inc(int(2)), int(2)],
    ['increment by a double', int(1), inc({ doubleValue: 0.5 }), { doubleValue: 1.5 }],
    ['increment beyond int64', big, inc(int(5)), big],
    [
      'decrement beyond int64',
      { integerValue: '-9223372036854775808' },
      inc(int(-5)),
      { integerValue: '-9223372036854775808' },
    ],
    ['maximum', int(1), max(int(2)), int(2)],
    ['maximum that is lower', int(3), max({ doubleValue: 2.5 }), int(3)],
    ['maximum of equals', int(3), max({ doubleValue: 3 }), int(3)],
    ['maximum with NaN', int(3), max(nanValue), nanValue],
    ['minimum', int(3), min({ doubleValue: 2.5 }), { doubleValue: 2.5 }],
    ['minimum of text', text('x'), min(int(1)), int(1)],
    ['append', list(int(1)), add(int(1), int(2), { doubleValue: 2 }), list(int(1), int(2))],
    ['append to nothing', undefined, add(text('x')), list(text('x'))],
    ['remove', list(int(1), text('x'), { doubleValue: 1 }), drop(int(1)), list(text('x'))],
    ['remove from text', text('x'), drop(int(1)), list()],
  ])('%s', async (name, stored, transform, expected) => {
    if (stored) await commit(service, [set('c/a', { v: stored })])
    const updateTransforms = [{ fieldPath: 'v', ...transform }]
    const { writeResults } = await commit(service, [{ ...set('c/a', {}), updateMask: {}, updateTransforms }])
    expect(await get(service, 'c/a')).toEqual({ v: expected })
    const isArray = /append|remove/.test(name)
    expect(writeResults[0].transformResults).toEqual([isArray ? { nullValue: null } : expected])
  })

  test('the request time is the same for all fields and has milliseconds', async () => {
    const updateTransforms = ['a', 'b.c'].map((fieldPath) => ({ fieldPath, setToServerValue: 'REQUEST_TIME' }))
    const { commitTime } = await commit(service, [{ ...set('c/a', { x: int(1) }), updateTransforms }])
    const time = { timestampValue: `${commitTime.slice(0, 23)}000Z` }
    expect(await get(service, 'c/a')).toEqual({ x: int(1), a: time, b: { mapValue: { fields: { c: time } } } })
  })

  test('the older form of a write', async () => {
    const fieldTransforms = [{ fieldPath: 'n', increment: int(1) }]
    await commit(service, [set('c/a', { x: int(1) })])
    await commit(service, [{ transform: { document: `${root}/c/a`, fieldTransforms } }])
    expect(await get(service, 'c/a')).toEqual({ x: int(1), n: int(1) })
  })
})

describe('refusals', () => {
  const fields: Fields = {}
  test.each<[string, unknown]>([
    ['text', 'x'],
    ['null', null],
    ['nothing', {}],
    ['two operations', { ...set('c/a', fields), delete: `${root}/c/a` }],
    ['another database', { delete: 'projects/other/databases/d/documents/c/a' }],
    ['a collection', remove('c')],
    ['a reserved field in the mask', { ...set('c/a', fields), updateMask: { fieldPaths: ['__name__'] } }],
    [
      'the prototype in a transform',
      { ...set('c/a', fields), updateTransforms: [{ fieldPath: '__proto__', increment: int(1) }] },
    ],
    ['an unknown transform', { ...set('c/a', fields), updateTransforms: [{ fieldPath: 'a' }] }],
    ['null as transform', { ...set('c/a', fields), updateTransforms: [null] }],
    ['an increment by text', { ...set('c/a', fields), updateTransforms: [{ fieldPath: 'a', increment: text('') }] }],
    ['a wrong time', { ...set('c/a', fields), currentDocument: { updateTime: 'now' } }],
    ['a mask of numbers', { ...set('c/a', fields), updateMask: { fieldPaths: [1] } }],
    [
      'a path that nests too deep',
      { ...set('c/a', fields), updateTransforms: [{ fieldPath: Array(30).fill('a').join('.'), increment: int(1) }] },
    ],
  ])('%s', async (_name, write) => {
    await expect(commit(service, [write as Message])).rejects.toMatchObject({ status: 'INVALID_ARGUMENT' })
  })
})

describe('batchWrite', () => {
  test('fails write by write', async () => {
    const writes = [set('c/a', {}), { ...set('c/b', {}), currentDocument: { exists: true } }, set('c/c', {})]
    const [answer] = await service.call('BatchWrite', { database, writes }, admin)
    expect(answer?.status.map(({ code = 0 }) => code)).toEqual([0, 5, 0])
    expect(await paths(service, { from: [{ collectionId: 'c' }] })).toEqual(['c/a', 'c/c'])
  })
})

describe('changes told', () => {
  test('carry the document before and after, and clear tells none', async () => {
    const told: DocumentChange[] = []
    const stop = service.onChange(tellTo(told))
    await commit(service, [set('c/a', { x: int(1) }), set('c/gone', {}), remove('c/gone')])
    await commit(service, [remove('c/a')])
    expect(told).toMatchObject([
      {
        project: 'p',
        database: '(default)',
        path: 'c/a',
        before: null,
        after: { fields: { x: int(1) } },
        caller: admin,
      },
      { path: 'c/a', before: { name: `${root}/c/a` }, after: null },
    ])
    await commit(service, [set('c/a', {})])
    stop()
    await service.clear('p', '(default)')
    expect(await get(service, 'c/a')).toBeNull()
    expect(told).toHaveLength(3)
  })
})
