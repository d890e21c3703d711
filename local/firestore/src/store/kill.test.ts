import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EVERYTHING } from './database.ts'
import { Store } from './store.ts'

const NAME = { project: 'p', database: 'd' }
const KILLS = 6

let folder: string
let program: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kill-'))
  program = join(folder, 'writer.mjs')
  const entryPoints = [join(import.meta.dirname, 'kill-writer.ts')]
  await build({ entryPoints, bundle: true, platform: 'node', format: 'esm', outfile: program, logLevel: 'silent' })
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Lets the writer work until it has acknowledged some writes, then kills it; resolves with all it acknowledged. */
function killUnderLoad(data: string, run: number, after: number): Promise<string[]> {
  const child: ChildProcess = spawn(process.execPath, [program, data, String(run)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (path) => {
    acknowledged.push(path)
    if (acknowledged.length === after) child.kill('SIGKILL')
  })
  return new Promise((resolve) => child.on('close', () => resolve(acknowledged)))
}

test('what was acknowledged survives a kill at any moment under load', { timeout: 60_000 }, async () => {
  const data = join(folder, 'data')
  const expected = new Set<string>()
  for (let run = 0; run < KILLS; run++) {
    // 3 kB each, so that some kills fall into the writing of a snapshot.
    for (const path of await killUnderLoad(data, run, 1 + Math.floor(Math.random() * 1200))) expected.add(path)
    const store = new Store(data)
    const found = new Set(Array.from(store.database(NAME).documents(EVERYTHING), ({ path }) => path))
    await store.close()
    expect([...expected].filter((path) => !found.has(path))).toEqual([])
    // Documents of one commit come and go together.
    for (const path of found)
      expect(found.has(path.startsWith('a/') ? `b/${path.slice(2)}` : `a/${path.slice(2)}`)).toBe(true)
  }
  expect(expected.size).toBeGreaterThan(KILLS)
})
