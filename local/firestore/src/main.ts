import { parseArgs } from 'node:util'
import { type FirestoreServer, startFirestoreServer } from './server/start.ts'

const usage = `Usage: firestore [options]

  --port 8080            port of gRPC, REST and WebChannel; 0 picks a free one
  --host 127.0.0.1       address to listen on; localhost listens on 127.0.0.1 and ::1
  --project ID           project of the SDKs' environment, of --import and of --export-on-exit; any project is served
  --rules FILE           security rules; without them everything is allowed
  --data DIR             folder that keeps the data; without it they live in memory
  --import FILE          an exported database to begin with, where there are no documents yet
  --export-on-exit FILE  file to which the database (default) of the project is exported at the end
  --functions HOST:PORT  Functions emulator that is told about changes
  --help                 this text`

const defaultProject = 'demo-project'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      project: { type: 'string' },
      rules: { type: 'string' },
      data: { type: 'string' },
      import: { type: 'string' },
      'export-on-exit': { type: 'string' },
      functions: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return console.log(usage)
  const project = values.project ?? defaultProject
  const exportTo = values['export-on-exit']
  const server = await startFirestoreServer({
    port: parsePort(values.port),
    host: values.host,
    dataDir: values.data,
    rulesFile: values.rules,
    functions: values.functions === undefined ? undefined : parseAddress(values.functions),
    import: values.import === undefined ? undefined : { file: values.import, project: values.project },
    exportOnClose:
      exportTo === undefined ? undefined : { file: exportTo, database: { project, database: '(default)' } },
    warn: (message) => console.warn(message),
  })
  stopOnSignal(server)
  const address = `${server.host.includes(':') ? `[${server.host}]` : server.host}:${server.port}`
  console.log(
    `Firestore is ready: FIRESTORE_EMULATOR_HOST=${address} GCLOUD_PROJECT=${project}` +
      ` (data: ${values.data ?? 'in memory'}, rules: ${values.rules ?? 'none, everything is allowed'})`,
  )
}

function parsePort(text: string): number {
  const port = Number(text)
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${text === '' ? 'Nothing' : text} is not a port.`)
  }
  return port
}

function parseAddress(text: string): { host: string; port: number } {
  const colon = text.lastIndexOf(':')
  return { host: text.slice(0, Math.max(0, colon)) || '127.0.0.1', port: parsePort(text.slice(colon + 1)) }
}

function stopOnSignal(server: FirestoreServer): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
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
  const { message, code } = error as NodeJS.ErrnoException
  // What Node says of a wrong option goes on with advice of several lines that does not fit.
  const said = code?.startsWith('ERR_PARSE_ARGS') ? `${message.split(/\.\s/)[0]} (--help lists the options)` : message
  console.error(error instanceof Error ? said : error)
  process.exit(1)
}

main().catch(fail)
