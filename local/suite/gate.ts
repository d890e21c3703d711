import type { IncomingMessage, ServerResponse } from 'node:http'
import { isForeign } from '../firestore/src/wire/foreign.ts'

/**
 * Answers what none of firebase-tools' servers should see; true if it did. They know no caller from another, so that a page
 * of another machine could run functions and change accounts; and a target that is no path ends their process.
 */
export function turnAway(request: IncomingMessage, response: ServerResponse): boolean {
  const [status, message] = refusal(request)
  if (status === null) return false
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end(`${message}\n`)
  request.resume()
  return true
}

function refusal({ headers, url = '' }: IncomingMessage): [status: number, message: string] | [null] {
  if (isForeign(headers)) return [403, 'The local suite serves pages of this machine only: see Origin and Host.']
  return isPath(url) ? [null] : [400, 'The target of the request is not a path.']
}

/** One slash at the beginning, and properly encoded: `//host` would be another host. */
function isPath(target: string): boolean {
  const path = target.split('?')[0] ?? ''
  if (!/^\/(?![/\\])/.test(path)) return false
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}
