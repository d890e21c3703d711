import { connect, createServer, type Socket } from 'node:net'

export interface Line {
  /** Where the suite's pages are through this line. */
  url: string
  /** Nothing comes through any more. */
  cut(): void
  /** Everything comes through again. */
  mend(): void
  close(): void
}

/**
 * A line to the suite that can be cut: what Playwright takes a page's connection away with does not reach its worker, nor
 * what the browser asks for in its place.
 */
export async function openLine(appUrl: string): Promise<Line> {
  const { hostname, port } = new URL(appUrl)
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(Number(port), hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => one.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  const cut = () => {
    isCut = true
    for (const socket of open) socket.destroy()
  }
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The line has no port')
  return {
    url: `http://localhost:${address.port}`,
    cut,
    mend: () => {
      isCut = false
    },
    close: () => {
      cut()
      server.close()
    },
  }
}
