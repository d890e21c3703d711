import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Ports } from './ports.ts'
import { SuiteError } from './suite-error.ts'

interface RunningFirestore {
  host: string
  ports: Ports
  projectId: string
  log(message: string): void
}

/** Loads the demo data. */
export async function loadDemoData(running: RunningFirestore): Promise<void> {
  if (!(await succeeds('demo-load-process', running)))
    throw new SuiteError('The demo data could not be loaded; the next start tries again from the beginning')
}

/** Brings the documents that an earlier version wrote to this one. */
export async function migrateData(running: RunningFirestore): Promise<void> {
  if (!(await succeeds('migrate-process', running)))
    throw new SuiteError('The data of an earlier version could not be brought to this one; --fresh begins without them')
}

/** Runs a program of the Admin SDK in a process of its own, whose memory is given back when it ends. */
async function succeeds(name: string, { host, ports, projectId, log }: RunningFirestore): Promise<boolean> {
  const program = fileURLToPath(new URL(`./${name}.mjs`, import.meta.url))
  const child = fork(program, [projectId, `${host}:${ports.firestore}`, `${host}:${ports.auth}`])
  child.on('message', (message) => log(String(message)))
  const [code] = await once(child, 'exit')
  return code === 0
}
