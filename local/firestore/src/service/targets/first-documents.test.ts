import { beforeEach, expect, test, vi } from 'vitest'
import { executeQuery } from '../../query/execute.ts'
import type { FirestoreService } from '../contract.ts'
import { createFirestoreService } from '../firestore-service.ts'
import { commit, int, openListen, remove, set } from '../service.fixture.ts'

vi.mock('../../query/execute.ts', { spy: true })

let service: FirestoreService
let stream: ReturnType<typeof openListen>

beforeEach(async () => {
  service = createFirestoreService({})
  await commit(
    service,
    [0, 1, 2, 3, 4, 5].map((n) => set(`c/d${n}`, { n: int(n) })),
  )
  stream = openListen(service)
  stream.addQuery(2, { from: [{ collectionId: 'c' }], orderBy: [{ field: { fieldPath: 'n' } }], offset: 1, limit: 2 })
  expect(await stream.taken()).toEqual(['ADD 2', 'c/d1 +2', 'c/d2 +2', 'CURRENT 2 @', '@'])
  vi.mocked(executeQuery).mockClear()
})

test('a limited query is not run again for what happens beyond its limit or only moves its documents', async () => {
  await commit(service, [set('c/d5', { n: int(9) }), remove('c/d4')])
  expect(await stream.taken()).toEqual([])
  await commit(service, [set('c/d1', { n: int(1), t: int(1) })])
  expect(await stream.taken()).toEqual(['c/d1 +2', '@'])
  await commit(service, [set('c/new', { n: int(1) })])
  expect(await stream.taken()).toEqual(['c/new +2', 'removed c/d2 -2', '@'])
  await commit(service, [set('c/d0', { n: int(1) })])
  expect(await stream.taken()).toEqual([])
  expect(executeQuery).not.toHaveBeenCalled()
})

test('it is run again when documents that were beyond the limit move up', async () => {
  await commit(service, [remove('c/d0')])
  expect(await stream.taken()).toEqual(['c/d3 +2', 'removed c/d1 -2', '@'])
  await commit(service, [set('c/d2', { n: int(100) })])
  expect(await stream.taken()).toEqual(['c/d4 +2', 'removed c/d2 -2', '@'])
  expect(executeQuery).toHaveBeenCalledTimes(2)
})
