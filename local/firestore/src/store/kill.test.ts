import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Store } from './store.ts'

const namePattern = { project: 'p', database: 'd' }
const kills = Number(process.env.KILLS ?? 24)

let folder: string
let program: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kill-'))
  program = join(folder, 'writer.mjs')
  const entryPoints = [join(import.meta.dirname, 'kill-writer.fixture.ts')]
  await build({ entryPoints, bundle: true, platform: 'node', format: 'esm', outfile: program, logLevel: 'silent' })
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Lets the writer work, kills it some time after it printed that many lines; resolves with the counts it acknowledged. */
function killUnderLoad(data: string, lines: number, delayMs: number): Promise<Map<number, number>> {
  const child = spawn(process.execPath, [program, data], { stdio: ['ignore', 'pipe', 'inherit'] })
  const acknowledged = new Map<number, number>()
  let seen = 0
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [worker, count] = line.split(' ').map(Number)
    if (count !== undefined) acknowledged.set(worker as number, count)
    if (++seen === lines) setTimeout(() => child.kill('SIGKILL'), delayMs)
  })
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(acknowledged)
      else reject(new Error(`The writer ended by itself with ${code}`))
    })
  })
}

test('what was acknowledged survives kills at any moment', { timeout: 600_000 }, async () => {
  const data = join(folder, 'data')
  const expected = new Map<number, number>()
  for (let kill = 0; kill < kills; kill++) {
    // One in three hits the start, the others the work: about every hundredth commit begins a new snapshot.
    const inStart = kill % 3 === 2
    const lines = inStart ? 1 : 1 + Math.floor(Math.random() * 250)
    const acknowledged = await killUnderLoad(data, lines, Math.random() * (inStart ? 30 : 5))
    for (const [worker, count] of acknowledged) expected.set(worker, count)
    // Every other time the next writer is the first to recover.
    if (kill % 2 === 0 && kill < kills - 1) continue
    const store = new Store(data)
    const database = store.database(namePattern)
    for (const [worker, count] of expected) {
      const [a, b] = ['a', 'b'].map((collection) => database.document(`${collection}/${worker}`))
      expect(Number(Object.values(a?.fields.n ?? {})[0])).toBeGreaterThanOrEqual(count)
      // Documents of one commit come and go together.
      expect(b?.fields.n).toEqual(a?.fields.n)
    }
    await store.close()
  }
  expect(expected.size).toBe(20)
})
