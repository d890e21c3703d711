import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Message } from '../model/proto-json.ts'
import { StatusError } from '../model/status.ts'
import type { FirestoreService } from '../service/contract.ts'
import type { Triggers } from '../triggers/triggers.ts'
import { refusedForeign } from '../wire/caller.ts'
import { errorBody } from '../wire/error-body.ts'
import { isForeign } from '../wire/foreign.ts'
import { decodePath, readJsonObject } from '../wire/read-request.ts'
import { sendJson } from '../wire/send-json.ts'
import { applyRules } from './security-rules.ts'
import { serveTransfer } from './transfer/serve-transfer.ts'

interface EmulatorRequest {
  project: string
  /** What the path's second variable part holds. */
  name: string
  query: URLSearchParams
  body: Message
}

type Answer = (request: EmulatorRequest) => unknown

interface Endpoint {
  method: string
  path: RegExp
  answer: Answer
}

/** What test libraries, the Functions emulator and scripts ask of an emulator beyond the database itself. */
export function createEmulatorApi(service: FirestoreService, triggers: Triggers) {
  const endpoints: Endpoint[] = [
    endpoint('PUT', ':securityRules', ({ project, body }) => applyRules(service, project, body)),
    endpoint('PUT', '/databases/([^/]+):securityRules', ({ project, name, body }) =>
      applyRules(service, project, body, name),
    ),
    endpoint('DELETE', '/databases/([^/]+)/documents', async ({ project, name }) => {
      await service.clear(project, name)
      return {}
    }),
    endpoint('POST', '/eventarcTrigger', ({ project, query, body }) => {
      triggers.register(project, query.get('eventarcTriggerId') ?? '', body)
      return {}
    }),
    endpoint('PUT', '/triggers/([^/]+)', ({ project, name, body }) => {
      triggers.register(project, name, body, 1)
      return {}
    }),
    endpoint('DELETE', '/triggers', ({ project }) => {
      triggers.clearRegistrations(project)
      return {}
    }),
    endpoint('GET', '/triggerDelivery', ({ project }) => ({
      mode: triggers.mode(project),
      pending: triggers.pending,
    })),
    endpoint('PUT', '/triggerDelivery', ({ project, body }) => {
      if (typeof body.functionsHost === 'string') triggers.setFunctionsHost(body.functionsHost)
      if (body.mode !== undefined) triggers.setMode(project, body.mode)
      return { mode: triggers.mode(project), pending: triggers.pending }
    }),
  ]

  return async function serveEmulatorApi(request: IncomingMessage, response: ServerResponse, url: URL) {
    try {
      if (isForeign(request.headers)) throw refusedForeign()
      const path = decodePath(url.pathname)
      if (await serveTransfer(service, request, response, path, url.searchParams)) return
      const body = await readJsonObject(request)
      for (const { method, path: pattern, answer } of endpoints) {
        const match = method === request.method ? pattern.exec(path) : null
        if (!match?.[1]) continue
        const answered = await answer({ project: match[1], name: match[2] ?? '', query: url.searchParams, body })
        return sendJson(response, 200, answered)
      }
      throw new StatusError('UNIMPLEMENTED', `${request.method} ${path} is not supported.`)
    } catch (error) {
      const body = errorBody(error)
      sendJson(response, body.error.code, body)
    }
  }
}

function endpoint(method: string, path: string, answer: Answer): Endpoint {
  return { method, path: new RegExp(`^/emulator/v1/projects/([^/:]+)${path}$`), answer }
}
