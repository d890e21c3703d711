import { FileProblem } from './file-problem.ts'
import type { FromWorker, WorkerActName, WorkerActs, WorkProgress } from './worker-acts.ts'

/** The work was given up before it was done. */
export class Stopped extends Error {}

export interface WorkerClient {
  ask<Name extends WorkerActName>(
    name: Name,
    request: WorkerActs[Name]['request'],
    onProgress?: (progress: WorkProgress) => void,
  ): Promise<WorkerActs[Name]['answer']>
  /** Ends the worker in the middle of whatever it does; what was asked fails as `Stopped`. */
  stop(): void
}

interface Waiting {
  resolve: (answer: never) => void
  reject: (error: unknown) => void
  onProgress: ((progress: WorkProgress) => void) | undefined
}

/** Starts a worker that reads one file; the page stays free meanwhile. */
export function startWorker(): WorkerClient {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'register-import' })
  const waiting = new Map<number, Waiting>()
  let lastId = 0

  const failAll = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    const asked = waiting.get(data.id)
    if (!asked) return
    if ('progress' in data) return asked.onProgress?.(data.progress)
    waiting.delete(data.id)
    if ('answer' in data) asked.resolve(data.answer as never)
    else asked.reject(data.problem ? new FileProblem(data.problem) : new Error(data.told))
  }
  // Its code could not be fetched, or it ran out of memory.
  worker.onerror = (event) => {
    event.preventDefault()
    failAll(new FileProblem('unreadable'))
  }

  return {
    ask: (name, request, onProgress) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        waiting.set(id, { resolve, reject, onProgress })
        worker.postMessage({ id, name, request })
      }),
    stop() {
      worker.terminate()
      failAll(new Stopped())
    },
  }
}
