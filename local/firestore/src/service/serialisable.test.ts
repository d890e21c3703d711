import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Fields, Message } from '../model/proto-json.ts'
import { createFirestoreService } from './firestore-service.ts'
import { admin, commit, database, get, int, pathOf, paths, remove, root, set } from './service.fixture.ts'

const allIds = ['a', 'b', 'c']
/** What a transaction sees and does: an id or a query, and documents that it gives a value nobody else gives, or deletes. */
interface Script {
  readonly reads: readonly ('a' | 'b' | 'c' | 'odd')[]
  readonly writes: readonly { readonly id: string; readonly deletes: boolean }[]
  readonly transactional: boolean
  /** Turns of the event loop between its steps. */
  readonly pauses: number
}
type State = ReadonlyMap<string, number>
interface Committed {
  readonly seen: readonly (readonly [read: string, found: string])[]
  readonly written: readonly (readonly [id: string, value: number | null])[]
}

const odd = {
  from: [{ collectionId: 'c' }],
  where: { fieldFilter: { field: { fieldPath: 'odd' }, op: 'EQUAL', value: { booleanValue: true } } },
}
const fieldsOf = (value: number): Fields => ({ n: int(value), odd: { booleanValue: value % 2 === 1 } })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const script: fc.Arbitrary<Script> = fc.record({
  reads: fc.array(fc.constantFrom('a', 'b', 'c', 'odd'), { maxLength: 3 }),
  writes: fc.uniqueArray(fc.record({ id: fc.constantFrom(...allIds), deletes: fc.boolean() }), {
    minLength: 1,
    maxLength: 2,
    selector: ({ id }) => id,
  }),
  transactional: fc.boolean(),
  pauses: fc.nat(3),
})

test('whatever transactions and writes run side by side, some order of them explains what all have seen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(script, { minLength: 2, maxLength: 5 }), async (scripts) => {
      const service = createFirestoreService({})
      await commit(service, [set('c/a', fieldsOf(1)), set('c/b', fieldsOf(2))])
      const initial: State = new Map([
        ['a', 1],
        ['b', 2],
      ])
      const running = Promise.all(scripts.map((each, index) => run(service, each, 10 * (index + 1))))
      let done = false
      void running.finally(() => {
        done = true
      })
      while (!done) await vi.advanceTimersByTimeAsync(50)
      const committed = await running
      const final = await Promise.all(allIds.map(async (id) => [id, numberOf(await get(service, `c/${id}`))] as const))
      expect(explains(initial, committed, textOf(new Map(final.filter(isThere))))).toBe(true)
    }),
    { numRuns: 200 },
  )
}, 30_000)

type Service = ReturnType<typeof createFirestoreService>

/** Runs the script until it commits. */
async function run(
  service: Service,
  { reads, writes, transactional, pauses }: Script,
  value: number,
): Promise<Committed> {
  const written = writes.map(({ id, deletes }, index) => [id, deletes ? null : value + index] as const)
  const messages = written.map(
    ([id, each]): Message => (each === null ? remove(`c/${id}`) : set(`c/${id}`, fieldsOf(each))),
  )
  for (;;) {
    await pause(pauses)
    if (!transactional) {
      await commit(service, messages)
      return { seen: [], written }
    }
    const [begun] = await service.call('BeginTransaction', { database, options: { readWrite: {} } }, admin)
    const transaction: string = begun?.transaction
    try {
      const seen: [string, string][] = []
      for (const read of reads) {
        const found =
          read === 'odd'
            ? (await paths(service, odd, { transaction })).join()
            : String(numberOf(await get(service, `c/${read}`, { transaction })))
        seen.push([read, found])
        await pause(pauses)
      }
      await commit(service, messages, admin, transaction)
      return { seen, written }
    } catch (error) {
      expect(error).toMatchObject({ status: 'ABORTED' })
    }
  }
}

async function pause(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
}

function numberOf(fields: Fields | null): number | null {
  return fields?.n && 'integerValue' in fields.n ? Number(fields.n.integerValue) : null
}

function isThere(entry: readonly [string, number | null]): entry is readonly [string, number] {
  return entry[1] !== null
}

function textOf(state: State): string {
  return allIds.map((id) => `${id}=${state.get(id) ?? null}`).join()
}

/** Whether some order of the commits gives each what it has seen and ends with the final state. */
function explains(state: State, left: readonly Committed[], final: string): boolean {
  if (left.length === 0) return textOf(state) === final
  return left.some((each) => {
    if (!each.seen.every(([read, found]) => look(state, read) === found)) return false
    const next = new Map(state)
    for (const [id, value] of each.written) {
      if (value === null) next.delete(id)
      else next.set(id, value)
    }
    return explains(
      next,
      left.filter((other) => other !== each),
      final,
    )
  })
}

function look(state: State, read: string): string {
  if (read !== 'odd') return String(state.get(read) ?? null)
  return allIds
    .filter((id) => (state.get(id) ?? 0) % 2 === 1)
    .map((id) => pathOf(`${root}/c/${id}`))
    .join()
}
