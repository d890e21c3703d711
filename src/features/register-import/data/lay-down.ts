import type { ImportActRequest } from '@kopir/domain/register-import/import-act-request'
import type { StagedRow } from '@kopir/domain/register-import/staged-row'
import { isPassing } from '../../../shared/is-passing.ts'

interface LayDownSteps {
  send: (request: ImportActRequest) => Promise<unknown>
  chunk: (n: number) => Promise<StagedRow[]>
  onDone: (chunks: number) => void
  /** Waits before another try; the connection may be back earlier. */
  pause: (milliseconds: number) => Promise<void>
}

const firstPauseMs = 1_000
const longestPauseMs = 30_000
/** More than two minutes altogether: then somebody is asked whether to go on. */
const mostTries = 8

/** Repeats what failed for want of a connection: the same chunk again takes its own place. */
async function insist(work: () => Promise<unknown>, pause: LayDownSteps['pause']): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await work()
      return
    } catch (error) {
      if (!isPassing(error) || tries === mostTries) throw error
      await pause(Math.min(firstPauseMs * 2 ** (tries - 1), longestPauseMs))
    }
  }
}

export type BeginRequest = Extract<ImportActRequest, { act: 'begin' }>

/**
 * Brings the settled rows to the server, chunk by chunk, and starts their import; from then on it goes by itself. Called
 * again after a failure with the same id it goes on where it was: what is there already is not done twice.
 */
export async function layDown(begin: BeginRequest, from: number, steps: LayDownSteps): Promise<void> {
  const { importId, chunks } = begin
  await insist(() => steps.send(begin), steps.pause)
  for (let n = from; n < chunks; n++) {
    const rows = await steps.chunk(n)
    await insist(() => steps.send({ act: 'stage', importId, n, rows }), steps.pause)
    steps.onDone(n + 1)
  }
  await insist(() => steps.send({ act: 'start', importId }), steps.pause)
}

/** Until the time is over, or the device says that it has a connection again. */
export const pauseUntilOnline = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    window.addEventListener('online', end)
  })
