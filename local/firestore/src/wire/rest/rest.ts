import type { IncomingMessage, ServerResponse } from 'node:http'
import { StatusError } from '../../model/status.ts'
import type { FirestoreService } from '../../service/contract.ts'
import { callerFrom } from '../caller.ts'
import { errorBody } from '../error-body.ts'
import { canonical } from '../proto/codec.ts'
import { methodTypes } from '../proto/schema.ts'
import { decodePath, readJsonObject } from '../request.ts'
import { sendJson } from '../send-json.ts'
import { routeRest } from './routes.ts'

/** Answers the REST form of every unary and server-streaming method. */
export async function serveRest(
  service: FirestoreService,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  let streaming = false
  try {
    const body = await readJsonObject(request)
    const call = routeRest(request.method ?? 'GET', decodePath(url.pathname), url.searchParams, body)
    streaming = call.streaming
    const types = methodTypes(call.method)
    if (!types) throw new StatusError('UNIMPLEMENTED', `The method ${call.method} is not supported.`)
    const caller = callerFrom(request.headers.authorization)
    const answers = await service.call(call.method, canonical(types.request, call.request), caller)
    sendJson(response, 200, streaming ? answers : (answers[0] ?? {}))
  } catch (error) {
    const body = errorBody(error)
    sendJson(response, body.error.code, streaming ? [body] : body)
  }
}
