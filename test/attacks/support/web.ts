import { request } from 'node:http'
import { connect } from 'node:net'

export interface WebAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

interface Asked {
  method?: string
  headers?: Record<string, string>
}

/** A request with headers and a path that `fetch` would not let one choose. */
export function ask(origin: string, path: string, { method = 'GET', headers = {} }: Asked = {}): Promise<WebAnswer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    request({ host: hostname === 'localhost' ? '127.0.0.1' : hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

/** Sends bytes as they are; the first line of the answer, or nothing. */
export function throwBytes(origin: string, bytes: string): Promise<string> {
  const { port } = new URL(origin)
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1')
    let answer = ''
    const done = () => {
      socket.destroy()
      resolve(answer.split('\r\n')[0] ?? '')
    }
    socket.setTimeout(5_000, done)
    socket.on('data', (chunk) => {
      answer += chunk
      if (answer.includes('\r\n')) done()
    })
    socket.on('error', done).on('close', done)
    socket.write(bytes, 'latin1')
  })
}
