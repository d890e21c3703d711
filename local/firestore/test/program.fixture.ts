import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll } from 'vitest'

interface Running {
  readonly child: ChildProcess
  /** Rejects, with what was printed, if the program ends before it is ready. */
  readonly port: Promise<number>
  /** The exit code; null after a signal. */
  readonly exited: Promise<number | null>
  stdout(): string
  stderr(): string
}

interface Program {
  /** A folder for the files of the test. */
  readonly folder: string
  start(...args: string[]): Running
  /** Starts it in a shell, behind a command such as `ulimit`. */
  startBehind(command: string, ...args: string[]): Running
}

/** The server as a program, bundled as it is shipped; every process ends with its test. */
export function useProgram(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'firestore-program-'))
  const file = join(folder, 'firestore.mjs')
  const children: ChildProcess[] = []

  beforeAll(async () => {
    // One file, with CommonJS packages inside that call `require`.
    await build({
      entryPoints: [join(import.meta.dirname, '../src/main.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: file,
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    })
  })
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const run = (program: string, args: string[]): Running => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    children.push(child)
    const running = watch(child)
    running.port.catch(() => undefined)
    return running
  }
  return {
    folder,
    start: (...args) => run(process.execPath, [file, ...args]),
    startBehind: (command, ...args) =>
      run('sh', ['-c', `${command} && exec "$@"`, 'sh', process.execPath, file, ...args]),
  }
}

function watch(child: ChildProcess): Running {
  const output = { stdout: '', stderr: '' }
  const exited = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))
  const port = new Promise<number>((resolve, reject) => {
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.on('data', (chunk) => {
        output[name] += chunk
        const ready = /FIRESTORE_EMULATOR_HOST=\S+:(\d+) .*\n/.exec(output.stdout)
        if (ready) resolve(Number(ready[1]))
      })
    }
    void exited.then((code) => reject(new Error(`exit ${code}: ${output.stdout}${output.stderr}`)))
  })
  return { child, port, exited, stdout: () => output.stdout, stderr: () => output.stderr }
}

/** The REST address of a document of project `p`. */
export function documentUrl(port: number, path: string): string {
  return `http://127.0.0.1:${port}/v1/projects/p/databases/(default)/documents/${path}`
}

/** Writes a document with one number; resolves when that is acknowledged. */
export async function putNumber(port: number, path: string, n: number): Promise<Response> {
  const body = JSON.stringify({ fields: { n: { integerValue: String(n) } } })
  return fetch(documentUrl(port, path), { method: 'PATCH', headers: { Authorization: 'Bearer owner' }, body })
}

/** The number in a document, null where there is no document. */
export async function getNumber(port: number, path: string): Promise<number | null> {
  const response = await fetch(documentUrl(port, path), { headers: { Authorization: 'Bearer owner' } })
  if (response.status === 404) return null
  const { fields } = (await response.json()) as { fields: { n: { integerValue: string } } }
  return Number(fields.n.integerValue)
}
