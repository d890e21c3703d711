import { request } from 'node:http'

/** By this header of its answer a function's host tells whether the function asks for retries. */
const retryHeader = 'x-function-retry'

/** What came of one try: `unreachable` is nobody there, or nobody yet. */
export type Outcome =
  | { kind: 'handled'; retry?: boolean }
  | { kind: 'failed'; reason: string; status: number; retry?: boolean }
  | { kind: 'unreachable'; reason: string }

/** Posts an event and waits for the end of the function, however long it runs. */
export function postEvent(url: string, contentType: string, body: string, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    const headers = { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(body) }
    const unreachable = (error: Error) => resolve({ kind: 'unreachable', reason: error.message })
    const call = request(url, { method: 'POST', agent: false, headers, signal }, async (response) => {
      try {
        let text = ''
        for await (const chunk of response.setEncoding('utf8')) if (text.length < 300) text += chunk
        const status = response.statusCode ?? 500
        const said = response.headers[retryHeader]
        const retry = said === undefined ? undefined : said === 'true'
        if (status < 300) resolve({ kind: 'handled', retry })
        else resolve({ kind: 'failed', reason: `${status} ${text.slice(0, 300)}`, status, retry })
      } catch (error) {
        unreachable(error as Error)
      }
    })
    call.once('error', unreachable)
    call.end(body)
  })
}
