import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { StatusError } from '../../model/status.ts'
import type { FirestoreService, StreamSink } from '../../service/contract.ts'
import { callerFrom } from '../caller.ts'
import { errorBody } from '../error-body.ts'
import { messageType } from '../proto/schema.ts'
import { maxFormBytes, readBody } from '../read-request.ts'
import { sendJson } from '../send-json.ts'
import { type ForwardPost, frame, parseForwardPost } from './frame.ts'
import { usualLimits } from './limits.ts'
import { Session } from './session.ts'

const path = /^\/google\.firestore\.v1\.Firestore\/(Listen|Write)\/channel$/
const sweepMs = 10_000
/** Protocol version, and the server's keep-alive after which a silent back channel counts as lost. */
const versionAndKeepAlive = '8,12,30000'

type Kind = 'Listen' | 'Write'

export interface WebChannel {
  /** Answers the request if it belongs to a channel. */
  handle(request: IncomingMessage, response: ServerResponse, url: URL): boolean
  readonly sessionCount: number
  close(): void
}

/** The browser SDK's transport of the Listen and Write streams. */
export function createWebChannel(service: FirestoreService, limits = usualLimits): WebChannel {
  const sessions = new Map<string, Session>()
  const listeners = new Set<Session>()

  const drop = (session: Session) => {
    sessions.delete(session.id)
    listeners.delete(session)
    session.close()
  }

  // A closed tab does not always terminate its session.
  const sweep = () => {
    for (const session of sessions.values()) if (session.abandoned) drop(session)
  }
  const sweeper = setInterval(sweep, Math.min(sweepMs, limits.idleMs, limits.stalledMs))
  sweeper.unref()

  function handshake(kind: Kind, post: ForwardPost, request: IncomingMessage, response: ServerResponse): void {
    const id = randomBytes(16).toString('base64url')
    const session = new Session(id, messageType(`${kind}Request`), limits, () => drop(session))
    sessions.set(id, session)
    if (kind === 'Listen') listeners.add(session)
    answer(response, `[[0,["c","${id}","",${versionAndKeepAlive}]]]`)
    session.open((sink) => {
      const caller = callerFrom(post.headers.authorization, request.headers)
      return kind === 'Listen' ? service.listen(caller, sink) : service.write(caller, behindListeners(sink))
    })
    session.receive(post)
  }

  /**
   * Answers a write when listeners that poll have received what it changed. Else the page would often learn of its own write
   * from the acknowledgement first, and a document that it reads then would lack its server timestamps.
   */
  function behindListeners(sink: StreamSink): StreamSink {
    let earlier: Promise<unknown> = Promise.resolve()
    const later = (step: () => void) => {
      earlier = earlier.then(() => Promise.all(Array.from(listeners, (session) => session.received()))).then(step)
    }
    return { send: (message) => later(() => sink.send(message)), fail: (error) => later(() => sink.fail(error)) }
  }

  async function serve(kind: Kind, request: IncomingMessage, response: ServerResponse, query: Query) {
    const id = query.get('SID')
    const session = id === null ? null : sessions.get(id)
    // An empty 400 answer makes the client begin a new session.
    if (session === undefined) return void response.writeHead(400).end()
    if (request.method === 'GET' && session) {
      return session.attach(response, query.get('CI') === '1', lastReceivedId(query))
    }
    if (query.get('TYPE') === 'terminate') {
      if (session) drop(session)
      return void response.writeHead(200).end()
    }
    if (request.method !== 'POST') return void response.writeHead(400).end()
    const post = parseForwardPost(await readBody(request, maxFormBytes))
    if (!session) return handshake(kind, post, request, response)
    session.acknowledge(lastReceivedId(query))
    session.receive(post)
    answer(response, JSON.stringify(session.status()))
  }

  return {
    handle(request, response, url) {
      const kind = path.exec(url.pathname)?.[1]
      if (kind !== 'Listen' && kind !== 'Write') return false
      serve(kind, request, response, url.searchParams).catch((error: unknown) => {
        if (response.headersSent) return void response.destroy()
        const body = errorBody(error)
        sendJson(response, body.error.code, body)
      })
      return true
    },
    get sessionCount() {
      return sessions.size
    },
    close() {
      clearInterval(sweeper)
      // With this message an open page reconnects after a second; without it, it would first wait for a timeout.
      const goodbye = new StatusError('UNAVAILABLE', 'The server is stopping.')
      for (const session of sessions.values()) session.refuse(goodbye)
      sessions.clear()
      listeners.clear()
    },
  }
}

type Query = URLSearchParams

function lastReceivedId(query: Query): number {
  const id = Number(query.get('AID') ?? 0)
  return Number.isInteger(id) ? id : 0
}

function answer(response: ServerResponse, json: string): void {
  response
    .writeHead(200, {
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=0',
    })
    .end(frame(json))
}
