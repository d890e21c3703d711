import { type Figure, percentile } from './figure.ts'
import { adminClient, sdkClient } from './firestore-clients.ts'
import { groupOf, item, load, type Operation, type Row, type Runner, race } from './firestore-race.ts'
import { startOther, startOurs } from './firestore-servers.ts'

const [SMALL, MIDDLE, LARGE] = [1_000, 10_000, 100_000]
const otherServer = '@firestore-emulator/server'
const loadMs = 60_000
/** Of one round. Fewer would measure how the client warms up. */
const calls = 100
const inFlight = 50
const listeners = 100
const starts = 7
const startBudgetMs = 300
const items = 'items'

/**
 * The local Firestore beside `@firestore-emulator/server`, both in memory and in processes of their own, asked in turns
 * through the Admin SDK; and beside itself with a tenth and a hundredth of the documents, to see what size costs.
 */
export async function localFirestore(): Promise<Figure[]> {
  const ours = await runner('ours', startOurs, adminClient)
  const other = await runner(otherServer, startOther, adminClient)
  const runners = [ours, other]
  try {
    const idle = memory(runners, 'idle')
    await race(runners, { what: 'warm-up', calls: 50, operation: write })
    const figures: Figure[] = []
    for (const size of [SMALL, MIDDLE, LARGE]) {
      if (size === LARGE) runners.push(await filled(SMALL), await filled(MIDDLE))
      for (const each of [ours, other]) await load(each, items, size, loadMs)
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
  await load(smaller, items, size, loadMs)
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
      calls,
      operation: (runner, call) => runner.client.write(items, item(anywhere(runner, call))),
    },
    {
      what: 'point read',
      calls,
      async operation(runner, call) {
        if (!(await runner.client.read(items, item(anywhere(runner, call)).id))) throw new Error('found nothing')
      },
    },
    {
      what: 'equality, 20 found',
      calls,
      async operation(runner, call) {
        expect20(await runner.client.ask(items, { group: groupOf(anywhere(runner, call)) }))
      },
    },
    {
      what: 'range, 20 found',
      calls,
      operation: async (runner, call) => expect20(await runner.client.ask(items, { from: anywhere(runner, call) })),
    },
    {
      what: 'descending order, first 20',
      calls,
      operation: async ({ client }) => expect20(await client.ask(items, 'first')),
    },
  ]
}

/** With clients of their own, which many calls at a time and many listeners leave slower than they were. */
async function crowded(): Promise<Figure[]> {
  const runners = [await runner('ours', startOurs, adminClient), await runner(otherServer, startOther, adminClient)]
  await race(runners, { what: 'warm-up', calls: 50, operation: write })
  const figures = [
    await race(runners, {
      what: `write, ${inFlight} in flight, each`,
      calls: 4,
      share: inFlight,
      operation: async (runner, call) => {
        const writes = Array.from({ length: inFlight }, (_, at) => write(runner, call * inFlight + at))
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
    for (let n = 0; n < listeners; n++) {
      const { id } = item(n)
      const first = new Promise<void>((resolve) => told.set(runner.name + id, resolve))
      stops.push(runner.client.listen('listened', id, () => told.get(runner.name + id)?.()))
      await first
    }
  }
  const figure = await race(runners, {
    what: `write that one of ${listeners} listeners sees`,
    calls: 10,
    async operation({ name, client }, call) {
      const { id, data } = item((call * 37) % listeners)
      const seen = new Promise<void>((resolve) => told.set(name + id, resolve))
      await Promise.all([client.write('listened', { id, data: { ...data, call } }), seen])
    },
  })
  for (const stop of stops) stop()
  return figure
}

/** The other server has no Write stream and allows one target per Listen stream, so this SDK cannot use it. */
async function throughClientSdk(): Promise<Figure[]> {
  const ours = await runner('ours', startOurs, sdkClient)
  // This SDK caches its own writes and searches them at each query, so another client loads the documents.
  const loader = { ...ours, client: adminClient(ours.server.address) }
  try {
    await load(loader, items, MIDDLE, loadMs)
    ours.loaded = loader.loaded
    await race([ours], { what: 'warm-up', calls: 30, operation: write })
    const figures: Figure[] = []
    for (const row of rows()) figures.push(await race([ours], row))
    figures.push(await listened([ours]))
    return figures.map((figure) => ({
      ...figure,
      what: `client SDK: ${figure.what}, of ${MIDDLE}`,
      note: `${otherServer} lacks the Write stream`,
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

/** From the start of the process until it accepts connections. */
async function startTime(): Promise<Figure> {
  const ours: number[] = []
  const others: number[] = []
  for (let run = 0; run < starts; run++) {
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
      { name: 'budget', value: startBudgetMs },
      { name: otherServer, value: percentile(others, 0.5) },
    ],
    note: `median of ${starts}`,
  }
}
