import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/**
 * Serves a page as it came out, without any script, with the styles and fonts of the real one: the least that such a
 * page can cost, to compare with.
 */
export async function serveStill(html: string, appUrl: string): Promise<{ url: string; stop(): Promise<void> }> {
  const still = html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*rel="modulepreload"[^>]*>/g, '')
  const server = createServer(async (request, response) => {
    if (request.url === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.setHeader('content-encoding', 'gzip')
      response.end(gzipSync(still))
      return
    }
    const file = await fetch(new URL(request.url ?? '/', appUrl))
    const body = Buffer.from(await file.arrayBuffer())
    const type = file.headers.get('content-type') ?? ''
    response.setHeader('content-type', type)
    const compressed = /text|javascript|json|svg/.test(type)
    if (compressed) response.setHeader('content-encoding', 'gzip')
    response.end(compressed ? gzipSync(body) : body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
