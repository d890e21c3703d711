import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { type AddressInfo, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

/** This code is bundled two folders deep. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const startMs = 20_000

/** A Firestore in a process of its own, which keeps its documents in memory. */
export interface Server {
  address: string
  /** From the start of the process until it accepts connections, in milliseconds. */
  startedIn: number
  /** Resident memory in MiB. */
  memory(): number
  stop(): void
}

/** The bundled server of this project. */
export function startOurs(args: string[] = []): Promise<Server> {
  return start(['.local/bin/firestore.mjs', '--port', '0', ...args])
}

/** `@firestore-emulator/server`, the other one that needs nothing but Node. */
export async function startOther(): Promise<Server> {
  const port = await freePort()
  const source = `
    import { FirestoreServer } from '@firestore-emulator/server'
    await new FirestoreServer().start(${port})
    console.log('ready: FIRESTORE_EMULATOR_HOST=127.0.0.1:${port}')`
  return start(['--input-type=module', '--eval', source])
}

async function start(args: string[]): Promise<Server> {
  const started = performance.now()
  const process_ = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
  const address = await readyAddress(process_)
  return {
    address,
    startedIn: performance.now() - started,
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(process_.pid)])) / 1024,
    stop: () => void process_.kill('SIGKILL'),
  }
}

function readyAddress(process_: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const timer = setTimeout(() => fail('it says nothing'), startMs)
    const fail = (why: string) => {
      clearTimeout(timer)
      process_.kill('SIGKILL')
      reject(new Error(`The server did not start: ${why}`))
    }
    process_.once('exit', (code) => fail(`it ended with ${code}`))
    process_.stdout?.on('data', (chunk) => {
      output += chunk
      const address = /FIRESTORE_EMULATOR_HOST=(\S+)/.exec(output)?.[1]
      if (!address) return
      clearTimeout(timer)
      resolve(address)
    })
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
