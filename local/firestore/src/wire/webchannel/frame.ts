import { StatusError } from '../../model/status.ts'

/** A chunk of a WebChannel answer: the length in UTF-16 units, a line feed, the JSON. */
export function frame(json: string): string {
  return `${json.length}\n${json}`
}

/** What a forward post carries: the session's headers (handshake only) and messages numbered from `offset`. */
export interface ForwardPost {
  headers: Record<string, string>
  offset: number
  /** The JSON text of each message. */
  messages: string[]
}

/** Reads the form body of a forward post. */
export function parseForwardPost(body: string): ForwardPost {
  const form = new URLSearchParams(body)
  const count = Number(form.get('count') ?? 0)
  const offset = Number(form.get('ofs') ?? 0)
  if (!Number.isInteger(count) || count < 0 || count > 1000 || !Number.isInteger(offset) || offset < 0) {
    throw new StatusError('INVALID_ARGUMENT', 'The form of a forward post is malformed.')
  }
  const messages: string[] = []
  for (let index = 0; index < count; index++) messages.push(form.get(`req${index}___data__`) ?? '')
  return { headers: parseHeaders(form.get('headers') ?? ''), offset, messages }
}

function parseHeaders(text: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim()
  }
  return headers
}
