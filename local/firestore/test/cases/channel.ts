import type { Message } from '../../src/model/proto-json.ts'
import { WireError } from './wire.ts'

/** The official emulator closes a connection some time after a stream on it was given up: none is used twice. */
const separate = { Connection: 'close' }

/** One WebChannel session: messages go out by numbered posts and come in on one streamed answer. */
export class Channel {
  #requestId = 1
  #offset = 0
  #lastArrayId = 0
  readonly #aborter = new AbortController()

  private constructor(
    private readonly address: string,
    private readonly sessionId: string,
  ) {}

  /** Shakes hands with the first message. */
  static async open(host: string, kind: 'Listen' | 'Write', first: Message): Promise<Channel> {
    const address = `http://${host}/google.firestore.v1.Firestore/${kind}/channel?VER=8&database=${encodeURIComponent(first.database)}`
    const form = new URLSearchParams({ headers: 'Content-Type:text/plain\r\nAuthorization:Bearer owner\r\n' })
    const answer = await post(`${address}&RID=0&CVER=22&t=1`, form, 0, first)
    const [frame] = framesIn(answer)
    const sessionId = frame && JSON.parse(frame)[0][1][1]
    if (typeof sessionId !== 'string') throw new Error(`No session: ${answer}`)
    const channel = new Channel(address, sessionId)
    channel.#offset = 1
    return channel
  }

  async send(message: Message): Promise<void> {
    const address = `${this.address}&SID=${encodeURIComponent(this.sessionId)}&RID=${this.#requestId++}&AID=${this.#lastArrayId}&t=1`
    await post(address, new URLSearchParams(), this.#offset++, message)
  }

  /** The messages of the server, as they come; an error among them is thrown. */
  async *messages(): AsyncGenerator<Message> {
    for (;;) {
      const address = `${this.address}&RID=rpc&SID=${encodeURIComponent(this.sessionId)}&AID=${this.#lastArrayId}&CI=0&TYPE=xmlhttp&t=1`
      const response = await fetch(address, { headers: separate, signal: this.#aborter.signal })
      if (!response.ok || !response.body) throw new Error(`Back channel: ${response.status}`)
      for await (const frame of frames(response.body.pipeThrough(new TextDecoderStream()))) {
        for (const [id, [message]] of JSON.parse(frame) as [number, [Message | 'noop']][]) {
          this.#lastArrayId = id
          if (message === 'noop') continue
          const error = (Array.isArray(message) ? message[0] : message).error
          // The official emulator repeats the status at the head of the text.
          if (error) throw new WireError(error.status, String(error.message).replace(`${error.status}: `, ''))
          yield Array.isArray(message) ? message[0] : message
        }
      }
    }
  }

  async close(): Promise<void> {
    this.#aborter.abort()
    await fetch(`${this.address}&SID=${encodeURIComponent(this.sessionId)}&RID=${this.#requestId++}&TYPE=terminate`, {
      method: 'POST',
      headers: separate,
    })
  }
}

async function post(address: string, form: URLSearchParams, offset: number, message: Message): Promise<string> {
  form.set('count', '1')
  form.set('ofs', String(offset))
  form.set('req0___data__', JSON.stringify(message))
  const response = await fetch(address, { method: 'POST', headers: separate, body: form })
  const text = await response.text()
  if (!response.ok) throw new Error(`Forward channel: ${response.status} ${text}`)
  return text
}

/** The length-prefixed frames of a stream of text. */
async function* frames(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = ''
  for await (const chunk of chunks) {
    waiting += chunk
    for (const frame of framesIn(waiting)) {
      waiting = waiting.slice(String(frame.length).length + 1 + frame.length)
      yield frame
    }
  }
}

/** The whole frames at the head of a text; a length counts UTF-16 units. */
function framesIn(text: string): string[] {
  const found: string[] = []
  let position = 0
  for (;;) {
    const end = text.indexOf('\n', position)
    const length = Number(text.slice(position, end))
    if (end < 0 || text.length < end + 1 + length) return found
    found.push(text.slice(end + 1, end + 1 + length))
    position = end + 1 + length
  }
}
