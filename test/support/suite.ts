import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SuiteConfig } from '../../local/suite/client-config.ts'
import { freePorts } from './free-ports.ts'

const startProgram = fileURLToPath(new URL('../../local/commands/start.mjs', import.meta.url))

/** How long a start may take, builds and demo data included. */
const startDeadlineMs = 180_000

export interface RunningSuite {
  appUrl: string
  config: SuiteConfig
  /** Its processes of now: worker and all. */
  children(): number[]
  stop(): Promise<void>
  /** Ends it as a crash of the machine would. */
  kill(): Promise<void>
}

interface StartOptions {
  /** Loads the demo data. */
  seed?: boolean
  /** A data folder to keep; without it the suite begins empty and its data go when it stops. */
  dataDir?: string
}

/** Starts a whole suite in a process of its own, on free ports: what `npm start` runs. */
export async function startSuite({ seed = false, dataDir }: StartOptions = {}): Promise<RunningSuite> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'kopir-suite-'))
  const [app, firestore, auth, functions] = await freePorts(4)
  const args = [
    ...['--port', app, '--firestore-port', firestore, '--auth-port', auth, '--functions-port', functions],
    ...['--data', folder],
    ...(seed ? [] : ['--no-seed']),
  ].map(String)
  const child = fork(startProgram, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk
    })
  }

  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  const stop = async () => {
    await end('SIGTERM')
    if (!dataDir) rmSync(folder, { recursive: true, force: true })
  }
  try {
    const ready = await waitForReady(child, startDeadlineMs)
    return { ...ready, children: () => childrenOf(child.pid ?? 0), stop, kill: () => end('SIGKILL') }
  } catch (error) {
    await stop()
    throw new Error(`The suite did not start: ${(error as Error).message}\n${output}`)
  }
}

function waitForReady(child: ReturnType<typeof fork>, deadlineMs: number) {
  return new Promise<{ appUrl: string; config: SuiteConfig }>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready after ${deadlineMs} ms`)), deadlineMs)
    child.once('message', (message) => {
      clearTimeout(timer)
      resolve(message as { appUrl: string; config: SuiteConfig })
    })
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      reject(new Error(`it ended with ${signal ?? code}`))
    })
  })
}

/** All processes below this one, as `ps` of any system tells. */
function childrenOf(pid: number): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number))
  const direct = pairs.flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []))
  return direct.flatMap((child) => [child, ...childrenOf(child)])
}
