import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Ports } from './ports.ts'
import { SuiteError } from './suite-error.ts'

export interface DemoLoad {
  host: string
  ports: Ports
  projectId: string
  log(message: string): void
}

/** Loads the demo data in a process of its own, whose memory is given back when it ends. */
export async function loadDemoData({ host, ports, projectId, log }: DemoLoad): Promise<void> {
  const program = fileURLToPath(new URL('./demo-load-process.mjs', import.meta.url))
  const child = fork(program, [projectId, `${host}:${ports.firestore}`, `${host}:${ports.auth}`])
  child.on('message', (message) => log(String(message)))
  const [code] = await once(child, 'exit')
  if (code !== 0)
    throw new SuiteError('The demo data could not be loaded; the next start tries again from the beginning')
}
