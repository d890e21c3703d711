import type { IncomingMessage, ServerResponse } from 'node:http'

const exposedToWebchannel = 'x-client-wire-protocol, x-http-session-id, x-http-initial-response'

/** Allows requests from pages of any origin: this server holds only development data. */
export function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers
  if (!origin) return
  response.setHeader('Access-Control-Allow-Origin', origin)
  response.setHeader('Access-Control-Allow-Credentials', 'true')
  response.setHeader('Access-Control-Expose-Headers', exposedToWebchannel)
  response.setHeader('Vary', 'Origin')
}

/** Answers a preflight. */
export function answerPreflight(request: IncomingMessage, response: ServerResponse): void {
  const headers = request.headers['access-control-request-headers']
  response.setHeader('Access-Control-Allow-Methods', 'DELETE,GET,HEAD,PATCH,POST,PUT')
  response.setHeader('Access-Control-Max-Age', '3600')
  if (headers) response.setHeader('Access-Control-Allow-Headers', headers)
  if (request.headers['access-control-request-private-network']) {
    response.setHeader('Access-Control-Allow-Private-Network', 'true')
  }
  response.writeHead(200).end()
}
