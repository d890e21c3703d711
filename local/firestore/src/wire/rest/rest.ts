import type { IncomingMessage, ServerResponse } from 'node:http'
import { StatusError } from '../../model/status.ts'
import type { FirestoreService } from '../../service/contract.ts'
import { callerFrom } from '../caller.ts'
import { errorBody } from '../error-body.ts'
import { canonical } from '../proto/codec.ts'
import { methodTypes } from '../proto/schema.ts'
import { decodePath, readJsonObject } from '../read-request.ts'
import { sendJson } from '../send-json.ts'
import { routeRest } from './routes.ts'

/** Answers the REST form of every unary and server-streaming method. */
export async function serveRest(
  service: FirestoreService,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  try {
    const body = await readJsonObject(request)
    const call = routeRest(methodOf(request), decodePath(url.pathname), url.searchParams, body)
    const types = methodTypes(call.method)
    if (!types) throw new StatusError('UNIMPLEMENTED', `The method ${call.method} is not supported.`)
    const caller = callerFrom(request.headers.authorization, request.headers)
    const answers = await service.call(call.method, canonical(types.request, call.request), caller)
    // Written as Google's services do: without what is empty or zero.
    const written = answers.map((answer) => canonical(types.response, answer))
    sendJson(response, 200, call.streaming ? written : (written[0] ?? {}))
  } catch (error) {
    // Not inside an array, even where the answer would be one: SDKs read both forms, and programs written for the
    // official emulator read this one.
    const body = errorBody(error)
    sendJson(response, body.error.code, body)
  }
}

/** A client that may only POST names the method that it means in a header. */
function methodOf({ method = 'GET', headers }: IncomingMessage): string {
  const meant = headers['x-http-method-override']
  return method === 'POST' && typeof meant === 'string' ? meant.toUpperCase() : method
}
