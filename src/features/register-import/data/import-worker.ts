import { FileProblem } from './file-problem.ts'
import { createFileWork } from './file-work.ts'
import type { FromWorker, ToWorker, WorkProgress } from './worker-acts.ts'

// Runs beside the page: see `worker-client.ts`.

const work = createFileWork()
const tell = (message: FromWorker) => postMessage(message)

/** How often progress is told at most, in milliseconds: each time the page draws it. */
const progressPause = 100
let toldAt = 0

function tellProgress(id: number, progress: WorkProgress): void {
  const now = performance.now()
  if (now - toldAt < progressPause) return
  toldAt = now
  tell({ id, progress })
}

async function answer({ id, name, request }: ToWorker): Promise<void> {
  try {
    const act = work[name] as (request: unknown, tell: (progress: WorkProgress) => void) => unknown
    tell({ id, answer: (await act(request, (progress) => tellProgress(id, progress))) as never })
  } catch (error) {
    tell({ id, problem: error instanceof FileProblem ? error.code : null, told: String(error) })
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void answer(data))
