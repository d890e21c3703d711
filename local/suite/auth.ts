import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { AuthThreadData } from './auth-thread.ts'
import type { Emulator } from './emulator-registry.ts'

/**
 * Starts firebase-tools' Auth emulator in a thread of its own: it computes for several seconds before it is ready,
 * and meanwhile the rest of the suite starts on the other core.
 */
export async function startAuth(options: AuthThreadData): Promise<Emulator> {
  const thread = new Worker(new URL('./auth-thread.mjs', import.meta.url), { workerData: options })
  await new Promise<void>((resolve, reject) => {
    thread.once('message', () => resolve())
    thread.once('error', reject)
  })
  return {
    name: 'auth',
    host: options.host,
    port: options.port,
    stop: async () => {
      const exited = once(thread, 'exit')
      thread.postMessage('stop')
      await exited
    },
  }
}
