import { invalidArgument } from '../model/status.ts'

/** A page token: base64 of the JSON that says where the next page begins. */
export function pageToken(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64')
}

/** The position in a token; null where there is none. What the position means is for the caller to check. */
// biome-ignore lint/suspicious/noExplicitAny: each listing knows what its own tokens hold, and checks it as a cursor
export function parsePageToken(token: unknown): any {
  if (token === undefined || token === null || token === '') return null
  try {
    return JSON.parse(Buffer.from(String(token), 'base64').toString())
  } catch {
    throw invalidArgument('invalid page token')
  }
}
