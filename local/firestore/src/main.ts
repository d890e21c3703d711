import { parseArgs } from 'node:util'
import { type FirestoreServer, startFirestoreServer } from './server/start.ts'

const USAGE = `Usage: firestore [--port 8080] [--host 127.0.0.1] [--project ID] [--rules FILE] [--data DIR] [--functions HOST:PORT]

  --port       port of gRPC, REST and WebChannel; 0 picks a free one
  --project    project whose name is printed for the SDKs' environment; any project is served
  --rules      security rules; without them everything is allowed
  --data       folder that keeps the data; without it they live in memory
  --functions  Functions emulator that is told about changes`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      project: { type: 'string', default: 'demo-project' },
      rules: { type: 'string' },
      data: { type: 'string' },
      functions: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return console.log(USAGE)
  const server = await startFirestoreServer({
    port: parsePort(values.port),
    host: values.host,
    dataDir: values.data,
    rulesFile: values.rules,
    functions: values.functions === undefined ? undefined : parseAddress(values.functions),
    warn: (message) => console.warn(message),
  })
  stopOnSignal(server)
  const address = `${server.host}:${server.port}`
  console.log(
    `Firestore is ready: FIRESTORE_EMULATOR_HOST=${address} GCLOUD_PROJECT=${values.project}` +
      ` (data: ${values.data ?? 'in memory'}, rules: ${values.rules ?? 'none, everything is allowed'})`,
  )
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${text} is not a port.`)
  return port
}

function parseAddress(text: string): { host: string; port: number } {
  const colon = text.lastIndexOf(':')
  return { host: text.slice(0, Math.max(0, colon)) || '127.0.0.1', port: parsePort(text.slice(colon + 1)) }
}

function stopOnSignal(server: FirestoreServer): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      server.close().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      )
    })
  }
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

main().catch(fail)
