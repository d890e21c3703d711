import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { FirestoreService, ServiceOptions } from '../service/contract.ts'
import { createFirestoreService } from '../service/firestore-service.ts'
import { createTriggers, type Triggers } from '../triggers/triggers.ts'
import { allowOrigin, answerPreflight } from '../wire/cors.ts'
import { createGrpcServer } from '../wire/grpc/grpc.ts'
import { serveRest } from '../wire/rest/rest.ts'
import { sendJson } from '../wire/send-json.ts'
import { createWebChannel } from '../wire/webchannel/webchannel.ts'
import { createEmulatorApi } from './emulator-api.ts'
import { listenOnOnePort } from './one-port.ts'
import { readRulesFile } from './security-rules.ts'

export interface ServerOptions extends ServiceOptions {
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
  /** In place of one made from `dataDir` and `rules`. */
  service?: FirestoreService
}

export interface FirestoreServer {
  readonly host: string
  readonly port: number
  readonly service: FirestoreService
  readonly triggers: Triggers
  /** Stops serving at once, gives up pending events, and resolves when all data is on disk. */
  close(): Promise<void>
}

/** Starts a Firestore-compatible server: gRPC, REST, WebChannel and the emulator's endpoints on one port. */
export async function startFirestoreServer(options: ServerOptions): Promise<FirestoreServer> {
  const host = options.host ?? '127.0.0.1'
  const service = options.service ?? createFirestoreService(serviceOptions(options))
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
    // A request target that is no path (e.g. `//`) must not end the process.
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
  const close = async () => {
    triggers.close()
    await service.close()
  }
  try {
    const listener = await listenOnOnePort(http, createGrpcServer(service), host, options.port)
    return {
      host,
      port: listener.port,
      service,
      triggers,
      async close() {
        webChannel.close()
        await listener.close()
        await close()
      },
    }
  } catch (error) {
    webChannel.close()
    await close()
    throw error
  }
}

function serviceOptions({ dataDir, rules, rulesFile }: ServerOptions): ServiceOptions {
  return { dataDir, rules: rulesFile === undefined ? rules : readRulesFile(rulesFile) }
}
