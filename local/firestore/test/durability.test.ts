import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { grpcWire } from './cases/grpc-wire.ts'
import { restWire } from './cases/rest-wire.ts'
import { webChannelWire } from './cases/webchannel-wire.ts'
import type { Wire } from './cases/wire.ts'
import { documentUrl, getNumber, putNumber, useProgram } from './program.fixture.ts'

const kills = Number(process.env.KILLS ?? 8)

const program = useProgram()

/** Counts in a document as fast as it is acknowledged, until the server is gone; `begun` comes with the first time. */
async function count(wire: Wire, path: string, acknowledged: Map<string, number>, begun: () => void): Promise<void> {
  const database = 'projects/p/databases/(default)'
  try {
    for (let n = (acknowledged.get(path) ?? 0) + 1; ; n++) {
      const fields = { n: { integerValue: String(n) }, filler: { stringValue: 'x'.repeat(2000) } }
      await wire.commit(database, [{ update: { name: `${database}/documents/${path}`, fields } }])
      acknowledged.set(path, n)
      begun()
    }
  } catch {
    // An unacknowledged write may be there or not.
  }
}

describe('what was acknowledged', () => {
  it('survives kills under load over every wire, with restarts on the same folder', { timeout: 600_000 }, async () => {
    const data = join(program.folder, 'killed')
    const acknowledged = new Map<string, number>()
    const assertKept = async (port: number) => {
      for (const [path, n] of acknowledged) expect(await getNumber(port, path)).toBeGreaterThanOrEqual(n)
    }
    for (let kill = 0; kill < kills; kill++) {
      const running = program.start('--port', '0', '--data', data)
      const port = await running.port
      await assertKept(port)
      const wires = [grpcWire, restWire, webChannelWire].map((open) => open(`127.0.0.1:${port}`))
      const writing: Promise<void>[] = []
      const begun = wires.flatMap((wire) =>
        [0, 1].map(
          (writer) =>
            new Promise<void>((resolve) => {
              writing.push(count(wire, `${wire.name}/${writer}`, acknowledged, resolve))
            }),
        ),
      )
      await Promise.all(begun)
      setTimeout(() => running.child.kill('SIGKILL'), Math.random() * 250)
      await running.exited
      await Promise.all(writing)
    }
    await assertKept(await program.start('--port', '0', '--data', data).port)
    expect(acknowledged.size).toBe(6)
  })

  it('is all that is left of a disk that ran full, and nothing more is acknowledged then', async () => {
    const data = join(program.folder, 'full')
    // Files of at most 200 kB or so; the unit differs between shells.
    const running = program.startBehind('ulimit -f 200', '--port', '0', '--data', data)
    const port = await running.port
    const put = async (i: number) => {
      const body = JSON.stringify({ fields: { n: { integerValue: i }, filler: { stringValue: 'x'.repeat(20_000) } } })
      return fetch(documentUrl(port, `c/${i}`), { method: 'PATCH', body })
    }
    let stored = 0
    let refused = await put(stored)
    while (refused.status === 200) refused = await put(++stored)
    expect(stored).toBeGreaterThan(2)
    expect(await refused.json()).toMatchObject({
      error: { status: 'UNAVAILABLE', message: expect.stringContaining('Cannot write to') },
    })
    expect((await put(1000)).status).toBe(503)
    expect(running.stderr()).toContain('Nothing is accepted any more until the next start')
    // What is there can be read, and the process stops as ever.
    expect(await getNumber(port, 'c/0')).toBe(0)
    running.child.kill('SIGTERM')
    expect(await running.exited).toBe(0)

    const again = await program.start('--port', '0', '--data', data).port
    for (let i = 0; i < stored; i++) expect(await getNumber(again, `c/${i}`)).toBe(i)
    expect(await getNumber(again, 'c/1000')).toBeNull()
    expect((await putNumber(again, 'c/1000', 1)).status).toBe(200)
  })
})
