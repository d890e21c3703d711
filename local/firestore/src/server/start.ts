import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { DatabaseName } from '../model/resource-name.ts'
import type { FirestoreService, ServiceOptions } from '../service/contract.ts'
import { createFirestoreService } from '../service/firestore-service.ts'
import { createTriggers, type Triggers } from '../triggers/triggers.ts'
import { allowOrigin, answerPreflight } from '../wire/cors.ts'
import { createGrpcServer } from '../wire/grpc/grpc.ts'
import { serveRest } from '../wire/rest/rest.ts'
import { sendJson } from '../wire/send-json.ts'
import { createWebChannel } from '../wire/webchannel/webchannel.ts'
import { createEmulatorApi } from './emulator-api.ts'
import { lockFolder } from './folder-lock.ts'
import { listenOnOnePort } from './one-port.ts'
import { readRulesFile } from './security-rules.ts'
import { assertExportable, exportFile, importFile } from './transfer/database-file.ts'

interface ServerOptions extends ServiceOptions {
  /** 0 picks a free port. */
  port: number
  host?: string
  /** A rules file in place of `rules`; one that cannot be read or parsed is an error that says where. */
  rulesFile?: string
  /** The Functions emulator that triggers are delivered to; can be set later. */
  functions?: { host: string; port: number }
  /** How many triggered functions may run at the same time; two by default. */
  triggerConcurrency?: number
  triggerRetryDelayMs?: number
  /** Told about events that could not be delivered. */
  warn?(message: string): void
  /** An exported database to begin with; refused where the database holds documents already. */
  import?: { file: string; project?: string }
  /** A file to which a database is exported when the server closes. */
  exportOnClose?: { file: string; database: DatabaseName }
  /** In place of one made from `dataDir` and `rules`. */
  service?: FirestoreService
}

export interface FirestoreServer {
  readonly host: string
  readonly port: number
  readonly service: FirestoreService
  readonly triggers: Triggers
  /** Stops serving at once and resolves when all data are on disk, events that are not delivered among them. */
  close(): Promise<void>
}

/** Starts a Firestore-compatible server: gRPC, REST, WebChannel and the emulator's endpoints on one port. */
export async function startFirestoreServer(options: ServerOptions): Promise<FirestoreServer> {
  const { service, exportOnClose } = options
  if (exportOnClose) assertExportable(exportOnClose.file)
  const storage = service ? { service, close: () => service.close() } : await openService(options)
  try {
    if (options.import) await importFile(storage.service, options.import.file, options.import.project)
    return await serve(storage, options)
  } catch (error) {
    await storage.close()
    throw error
  }
}

interface Storage {
  readonly service: FirestoreService
  /** Closes the service and lets others have its folder. */
  close(): Promise<void>
}

async function openService(options: ServerOptions): Promise<Storage> {
  const { dataDir, rules, rulesFile } = options
  const settings = { dataDir, rules: rulesFile === undefined ? rules : readRulesFile(rulesFile) }
  let unlock: (() => Promise<void>) | null = async () => {}
  try {
    if (dataDir !== undefined) unlock = await lockFolder(dataDir)
    if (unlock === null) throw new Error(`The data folder ${dataDir} is in use by another server.`)
    const service = createFirestoreService(settings)
    return { service, close: () => service.close().finally(unlock) }
  } catch (error) {
    await unlock?.()
    // The system's message names the path, but not what it was needed for.
    if (!(error as NodeJS.ErrnoException).syscall) throw error
    throw new Error(`Cannot use the data folder ${dataDir}: ${(error as Error).message}`)
  }
}

async function serve(storage: Storage, options: ServerOptions): Promise<FirestoreServer> {
  const { service } = storage
  const host = options.host ?? '127.0.0.1'
  const triggers = createTriggers(service, {
    functionsHost: options.functions && `${options.functions.host}:${options.functions.port}`,
    concurrency: options.triggerConcurrency,
    retryDelayMs: options.triggerRetryDelayMs,
    warn: options.warn,
  })
  const webChannel = createWebChannel(service)
  const emulatorApi = createEmulatorApi(service, triggers)

  const handle = (request: IncomingMessage, response: ServerResponse) => {
    allowOrigin(request, response)
    if (request.method === 'OPTIONS') return answerPreflight(request, response)
    // A request target that is not a path (such as `//`) must not crash the process.
    const url = URL.canParse(request.url ?? '/', 'http://firestore')
      ? new URL(request.url ?? '/', 'http://firestore')
      : null
    if (!url) return void response.writeHead(400).end()
    if (webChannel.handle(request, response, url)) return
    if (url.pathname.startsWith('/v1/')) return void serveRest(service, request, response, url)
    if (url.pathname.startsWith('/emulator/')) return void emulatorApi(request, response, url)
    if (url.pathname === '/') return void response.writeHead(200, { 'Content-Type': 'text/plain' }).end('Ok\n')
    const message = `There is nothing at ${url.pathname}.`
    sendJson(response, 404, { error: { code: 404, message, status: 'NOT_FOUND' } })
  }

  const http = createServer({ keepAliveTimeout: 65_000 }, handle)
  try {
    const listener = await listenOnOnePort(http, createGrpcServer(service), host, options.port)
    const close = async () => {
      webChannel.close()
      await listener.close()
      triggers.close()
      const { exportOnClose } = options
      try {
        if (exportOnClose) await exportFile(service, exportOnClose.file, exportOnClose.database)
      } finally {
        await storage.close()
      }
    }
    let closed: Promise<void> | undefined
    return {
      host,
      port: listener.port,
      service,
      triggers,
      close() {
        closed ??= close()
        return closed
      },
    }
  } catch (error) {
    webChannel.close()
    triggers.close()
    throw error
  }
}
