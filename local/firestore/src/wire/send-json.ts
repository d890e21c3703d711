import type { ServerResponse } from 'node:http'

/** Sends a JSON answer. */
export function sendJson(response: ServerResponse, status: number, json: unknown): void {
  if (response.destroyed) return
  const text = JSON.stringify(json)
  response
    .writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(text),
      'X-Content-Type-Options': 'nosniff',
    })
    .end(text)
}
