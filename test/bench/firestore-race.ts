import { type Figure, percentile } from './figure.ts'
import type { Client, Item } from './firestore-clients.ts'
import type { Server } from './firestore-servers.ts'

const rounds = 5
/** The time limit of one side for one row. */
const rowMs = 10_000
const batch = 500

/** A server with a client of its own. */
export interface Runner {
  name: string
  server: Server
  client: Client
  /** How many documents of the collection it holds. */
  loaded: number
  /** Why it is out of the race; null while it takes part. */
  out: string | null
}

/** One call of what a row measures; `call` counts from 0 over all rounds. */
export type Operation = (runner: Runner, call: number) => Promise<void>

export interface Row {
  what: string
  /** Calls that one round measures, each by itself. */
  calls: number
  operation: Operation
  /** How many things one call does, if the figure is to be that of one. */
  share?: number
}

/** Has all runners do the same in turns; the figure is the first one's median, held against the others'. */
export async function race(runners: readonly Runner[], { what, calls, operation, share = 1 }: Row): Promise<Figure> {
  const times = runners.map((): number[] => [])
  const notes: string[] = []
  const spent = runners.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    for (const [index, runner] of runners.entries()) {
      if (runner.out !== null || (spent[index] ?? 0) > rowMs) continue
      const started = performance.now()
      try {
        await within(rowMs, repeat(runner, operation, round * calls, calls, times[index] ?? []))
      } catch (error) {
        // The first one has to be able to do everything.
        if (index === 0) throw error
        retire(runner, (error as Error).message)
      }
      spent[index] = (spent[index] ?? 0) + performance.now() - started
    }
  }
  const [first, ...others] = runners.map((runner, index) => {
    const own = times[index] ?? []
    if (own.length === 0) notes.push(`${runner.name}: ${runner.out}`)
    return { name: runner.name, value: own.length === 0 ? null : percentile(own, 0.5) / share }
  })
  return {
    what,
    value: first?.value ?? Number.NaN,
    unit: 'ms',
    against: others.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }])),
    note: notes.join('; '),
  }
}

async function repeat(runner: Runner, operation: Operation, first: number, calls: number, times: number[]) {
  for (let call = first; call < first + calls; call++) {
    const started = performance.now()
    await operation(runner, call)
    times.push(performance.now() - started)
  }
}

/** Fills the collection up to `size`, in batches of 500; a runner that needs longer than `maxMs` is out. */
export async function load(runner: Runner, collection: string, size: number, maxMs: number): Promise<void> {
  const started = performance.now()
  while (runner.out === null && runner.loaded < size) {
    const items = Array.from({ length: Math.min(batch, size - runner.loaded) }, (_, at) => item(runner.loaded + at))
    const left = maxMs - (performance.now() - started)
    try {
      await within(left, runner.client.writeAll(collection, items))
      runner.loaded += items.length
    } catch (error) {
      retire(runner, `${(error as Error).message} at ${runner.loaded} documents`)
    }
  }
}

/** Its unfinished work would otherwise slow down the others. */
function retire(runner: Runner, why: string): void {
  runner.out = why
  runner.server.stop()
}

/** Twenty documents share a group, whatever the size of the collection. */
export function item(n: number): Item {
  return {
    id: `item-${n}`,
    data: {
      id: `item-${n}`,
      n,
      group: groupOf(n),
      title: `Item number ${n} of the collection`,
      isOpen: n % 2 === 0,
      tags: ['a', 'b'],
      place: { city: 'Almaty', lat: 43.2 },
    },
  }
}

export function groupOf(n: number): string {
  return `group-${Math.floor(n / 20)}`
}

function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('gave up, too slow')), Math.max(0, milliseconds))
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
