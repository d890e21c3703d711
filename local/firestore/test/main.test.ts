import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'firestore-main-'))
const program = join(folder, 'firestore.mjs')
const children: ChildProcess[] = []

beforeAll(async () => {
  // As it is shipped: one file, with CommonJS packages inside that call `require`.
  await build({
    entryPoints: [join(import.meta.dirname, '../src/main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function start(...args: string[]) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  let output = ''
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  const port = new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
        const ready = /FIRESTORE_EMULATOR_HOST=127\.0\.0\.1:(\d+) .*\n/.exec(output)
        if (ready) resolve(Number(ready[1]))
      })
    }
    void exited.then((code) => reject(new Error(`exit ${code}: ${output}`)))
  })
  port.catch(() => undefined)
  return { child, port, exited, output: () => output }
}

const document = (port: number) => `http://127.0.0.1:${port}/v1/projects/p/databases/(default)/documents/a/b`

describe('the program', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('keeps what it acknowledged over %s', async (signal) => {
    const data = join(folder, signal)
    const first = start('--port', '0', '--data', data)
    const write = await fetch(document(await first.port), {
      method: 'PATCH',
      body: JSON.stringify({ fields: { n: { integerValue: '9007199254740993' } } }),
    })
    expect(write.status).toBe(200)
    first.child.kill(signal)
    expect(await first.exited).toBe(signal === 'SIGKILL' ? null : 0)
    const second = start('--port', '0', '--data', data)
    const found = await (await fetch(document(await second.port))).json()
    expect(found).toMatchObject({ fields: { n: { integerValue: '9007199254740993' } } })
  })

  it('says which port is taken', async () => {
    const port = await start('--port', '0').port
    const second = start('--port', String(port))
    expect(await second.exited).toBe(1)
    expect(second.output()).toBe(`Port ${port} on 127.0.0.1 is already in use.\n`)
  })

  it('says where rules cannot be read or parsed', async () => {
    const file = join(folder, 'broken.rules')
    writeFileSync(file, 'service cloud.firestore {\n  match /a/{b} { allow read: if ; }\n}')
    const broken = start('--port', '0', '--rules', file)
    expect(await broken.exited).toBe(1)
    expect(broken.output()).toMatch(/broken\.rules:2:\d+: \S/)
    const missing = start('--port', '0', '--rules', join(folder, 'none.rules'))
    expect(await missing.exited).toBe(1)
    expect(missing.output()).toContain('none.rules')
  })

  it('refuses an option that it does not know', async () => {
    const wrong = start('--prot', '1')
    expect(await wrong.exited).toBe(1)
    expect(wrong.output()).toContain('--prot')
  })
})
