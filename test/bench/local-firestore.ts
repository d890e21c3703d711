import { type Figure, percentile } from './figure.ts'
import { adminClient, sdkClient } from './firestore-clients.ts'
import { groupOf, item, load, type Operation, type Row, type Runner, race } from './firestore-race.ts'
import { startOther, startOurs } from './firestore-servers.ts'

const [SMALL, MIDDLE, LARGE] = [1_000, 10_000, 100_000]
const OTHER = '@firestore-emulator/server'
const LOAD_MS = 60_000
/** Of one round. Fewer would measure how the client warms up. */
const CALLS = 100
const IN_FLIGHT = 50
const LISTENERS = 100
const STARTS = 7
const START_BUDGET_MS = 300
const ITEMS = 'items'

/**
 * The local Firestore beside `@firestore-emulator/server`, both in memory and in processes of their own, asked in turns
 * through the Admin SDK; and beside itself with a tenth and a hundredth of the documents, to see what size costs.
 */
export async function localFirestore(): Promise<Figure[]> {
  const ours = await runner('ours', startOurs, adminClient)
  const other = await runner(OTHER, startOther, adminClient)
  const runners = [ours, other]
  try {
    const idle = memory(runners, 'idle')
    await race(runners, { what: 'warm-up', calls: 50, operation: write })
    const figures: Figure[] = []
    for (const size of [SMALL, MIDDLE, LARGE]) {
      if (size === LARGE) runners.push(await filled(SMALL), await filled(MIDDLE))
      for (const each of [ours, other]) await load(each, ITEMS, size, LOAD_MS)
      for (const row of rows()) figures.push(named(await race(runners, row), size))
      if (size === SMALL) figures.push(...(await crowded()))
    }
    figures.push(idle, memory([ours, other], `with ${LARGE} documents`))
    return [...figures, ...(await throughClientSdk()), await startTime()]
  } finally {
    await Promise.all(runners.map(stop))
  }
}

async function filled(size: number): Promise<Runner> {
  const smaller = await runner(`ours, of ${size}`, startOurs, adminClient)
  await race([smaller], { what: 'warm-up', calls: 50, operation: write })
  await load(smaller, ITEMS, size, LOAD_MS)
  // The large one has answered all of it before, and has the indexes to keep up.
  for (const row of rows()) await race([smaller], row)
  return smaller
}

function named(figure: Figure, size: number): Figure {
  return { ...figure, what: `${figure.what}, of ${size}` }
}

async function runner(name: string, start: typeof startOther, connect: typeof adminClient): Promise<Runner> {
  const server = await start()
  return { name, server, client: connect(server.address), loaded: 0, out: null }
}

async function stop({ server, client, out }: Runner): Promise<void> {
  // A client whose calls hang would wait for them.
  if (out === null) await client.close()
  server.stop()
}

const write: Operation = ({ client }, call) => client.write('written', item(call))

/** What costs the same in a small collection and in a large one, if it is found by an index. */
function rows(): Row[] {
  const anywhere = ({ loaded }: Runner, call: number) => (call * 7919) % (loaded - 20)
  const expect20 = (found: number) => {
    if (found !== 20) throw new Error(`found ${found} of 20`)
  }
  return [
    {
      what: 'write',
      calls: CALLS,
      operation: (runner, call) => runner.client.write(ITEMS, item(anywhere(runner, call))),
    },
    {
      what: 'point read',
      calls: CALLS,
      async operation(runner, call) {
        if (!(await runner.client.read(ITEMS, item(anywhere(runner, call)).id))) throw new Error('found nothing')
      },
    },
    {
      what: 'equality, 20 found',
      calls: CALLS,
      async operation(runner, call) {
        expect20(await runner.client.ask(ITEMS, { group: groupOf(anywhere(runner, call)) }))
      },
    },
    {
      what: 'range, 20 found',
      calls: CALLS,
      operation: async (runner, call) => expect20(await runner.client.ask(ITEMS, { from: anywhere(runner, call) })),
    },
    {
      what: 'descending order, first 20',
      calls: CALLS,
      operation: async ({ client }) => expect20(await client.ask(ITEMS, 'first')),
    },
  ]
}

/** With clients of their own, which many calls at a time and many listeners leave slower than they were. */
async function crowded(): Promise<Figure[]> {
  const runners = [await runner('ours', startOurs, adminClient), await runner(OTHER, startOther, adminClient)]
  await race(runners, { what: 'warm-up', calls: 50, operation: write })
  const figures = [
    await race(runners, {
      what: `write, ${IN_FLIGHT} in flight, each`,
      calls: 4,
      share: IN_FLIGHT,
      operation: async (runner, call) => {
        const writes = Array.from({ length: IN_FLIGHT }, (_, at) => write(runner, call * IN_FLIGHT + at))
        await Promise.all(writes)
      },
    }),
    await race(runners, {
      what: 'batch of 500 writes',
      calls: 2,
      operation: ({ client }, call) => {
        return client.writeAll(
          `batch-${call}`,
          Array.from({ length: 500 }, (_, at) => item(at)),
        )
      },
    }),
    await listened(runners),
  ]
  await Promise.all(runners.map(stop))
  return figures
}

/** From a write to its acknowledgement and the snapshot of the one listener, out of a hundred, that it concerns. */
async function listened(runners: Runner[]): Promise<Figure> {
  const told = new Map<string, () => void>()
  const stops: (() => void)[] = []
  for (const runner of runners.filter(({ out }) => out === null)) {
    for (let n = 0; n < LISTENERS; n++) {
      const { id } = item(n)
      const first = new Promise<void>((resolve) => told.set(runner.name + id, resolve))
      stops.push(runner.client.listen('listened', id, () => told.get(runner.name + id)?.()))
      await first
    }
  }
  const figure = await race(runners, {
    what: `write that one of ${LISTENERS} listeners sees`,
    calls: 10,
    async operation({ name, client }, call) {
      const { id, data } = item((call * 37) % LISTENERS)
      const seen = new Promise<void>((resolve) => told.set(name + id, resolve))
      await Promise.all([client.write('listened', { id, data: { ...data, call } }), seen])
    },
  })
  for (const stop of stops) stop()
  return figure
}

/** The other one serves no Write stream and one target per Listen stream: this SDK cannot use it. */
async function throughClientSdk(): Promise<Figure[]> {
  const ours = await runner('ours', startOurs, sdkClient)
  // What this SDK writes itself it keeps, and searches at each query.
  const loader = { ...ours, client: adminClient(ours.server.address) }
  try {
    await load(loader, ITEMS, MIDDLE, LOAD_MS)
    ours.loaded = loader.loaded
    await race([ours], { what: 'warm-up', calls: 30, operation: write })
    const figures: Figure[] = []
    for (const row of rows()) figures.push(await race([ours], row))
    figures.push(await listened([ours]))
    return figures.map((figure) => ({
      ...figure,
      what: `client SDK: ${figure.what}, of ${MIDDLE}`,
      note: `${OTHER} lacks the Write stream`,
    }))
  } finally {
    await loader.client.close()
    await stop(ours)
  }
}

function memory(runners: readonly Runner[], when: string): Figure {
  const running = runners.filter(({ out }) => out === null)
  const [ours, ...others] = running.map(({ name, server }) => ({ name, value: server.memory() }))
  return { what: `resident memory, ${when}`, value: ours?.value ?? Number.NaN, unit: 'MiB', against: others }
}

/** From the start of the process to its taking connections. */
async function startTime(): Promise<Figure> {
  const ours: number[] = []
  const others: number[] = []
  for (let run = 0; run < STARTS; run++) {
    for (const [start, times] of [[startOurs, ours] as const, [startOther, others] as const]) {
      const server = await start()
      times.push(server.startedIn)
      server.stop()
    }
  }
  return {
    what: 'start of the bundle to taking connections',
    value: percentile(ours, 0.5),
    unit: 'ms',
    against: [
      { name: 'budget', value: START_BUDGET_MS },
      { name: OTHER, value: percentile(others, 0.5) },
    ],
    note: `median of ${STARTS}`,
  }
}
