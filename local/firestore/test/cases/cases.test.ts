import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type FirestoreServer, startFirestoreServer } from '../../src/server/start.ts'
import type { Case } from './case.ts'
import { grpcWire } from './grpc-wire.ts'
import { restWire } from './rest-wire.ts'
import { runCase } from './run-case.ts'
import { webChannelWire } from './webchannel-wire.ts'
import type { Wire, WireName } from './wire.ts'

/** `host:port` of another server, e.g. the official emulator, that shall be tested in place of this one. */
const elsewhere = process.env.FIRESTORE_UNDER_TEST
const run = randomBytes(4).toString('hex')

const allWires: [WireName, (address: string) => Wire][] = [
  ['gRPC', grpcWire],
  ['REST', restWire],
  ['WebChannel', webChannelWire],
]

const suffix = '.cases.ts'
const tables = readdirSync(import.meta.dirname).flatMap((file) =>
  file.endsWith(suffix) ? [file.slice(0, -suffix.length)] : [],
)
const suites = await Promise.all(
  tables.map(async (table) => [table, (await import(`./${table}.cases.ts`)).cases as Case[]] as const),
)

let server: FirestoreServer | undefined
let address = elsewhere ?? ''

beforeAll(async () => {
  if (elsewhere) return
  server = await startFirestoreServer({ port: 0 })
  address = `127.0.0.1:${server.port}`
})

afterAll(() => server?.close())

let projects = 0

describe.each(allWires)('%s', (name, connect) => {
  let wire: Wire
  beforeAll(() => {
    wire = connect(address)
  })
  afterAll(() => wire.close())

  for (const [table, cases] of suites) {
    const spoken = cases.filter((candidate) => speaks(candidate, name))
    describe.runIf(spoken.length > 0)(table, () => {
      for (const each of spoken) {
        const steps = elsewhere && each.official ? each.official.steps : each.steps
        test.skipIf(!steps)(each.name, () => runCase(each, steps ?? [], wire, `demo-case-${run}-${projects++}`))
      }
    })
  }
})

function speaks({ wires, steps }: Case, name: WireName): boolean {
  return wires ? wires.includes(name) : name !== 'WebChannel' || !steps.some((step) => 'call' in step)
}
