import type { ImportActRequest } from '@kopir/domain/register-import/import-act-request'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/app-error.ts'
import { type BeginRequest, layDown } from './lay-down.ts'

const begin: BeginRequest = {
  act: 'begin',
  importId: 'i1',
  territoryId: 'almaty',
  source: 'Реестр',
  asOf: '2026-11-01',
  fileName: 'r.csv',
  complete: false,
  mapping: { columns: {}, values: { legalForm: {}, direction: {}, status: {}, district: {} } },
  plan: { new: 0, changed: 0, unchanged: 0, absent: 0, doubtful: 0, bad: 0 },
  chunks: 3,
}

/** Sends to a server that fails with these, one after the other, before it answers. */
async function lay(failures: AppError[], from = 0) {
  const sent: string[] = []
  const told: number[] = []
  const pauses: number[] = []
  const send = async (request: ImportActRequest) => {
    const failure = failures.shift()
    if (failure) throw failure
    sent.push(request.act === 'stage' ? `stage ${request.n}` : request.act)
  }
  const outcome = await layDown(begin, from, {
    send,
    chunk: async () => [],
    onDone: (chunks) => told.push(chunks),
    pause: async (milliseconds) => void pauses.push(milliseconds),
  }).then(
    () => 'done',
    (error: AppError) => error.code,
  )
  return { sent, told, pauses, outcome }
}

describe('rows on their way to the server', () => {
  it('are laid down in order and then started', async () => {
    const { sent, told, outcome } = await lay([])
    expect(sent).toEqual(['begin', 'stage 0', 'stage 1', 'stage 2', 'start'])
    expect(told).toEqual([1, 2, 3])
    expect(outcome).toBe('done')
  })

  it('are sent again after a lost connection, with longer pauses', async () => {
    const lost = () => new AppError('offline')
    const { sent, pauses, outcome } = await lay([lost(), lost(), lost()])
    expect(pauses).toEqual([1_000, 2_000, 4_000])
    expect(sent).toEqual(['begin', 'stage 0', 'stage 1', 'stage 2', 'start'])
    expect(outcome).toBe('done')
  })

  it('end with the refusal, and go on from there', async () => {
    expect(await lay([new AppError('import-under-way')])).toMatchObject({ sent: [], outcome: 'import-under-way' })
    expect((await lay([], 2)).sent).toEqual(['begin', 'stage 2', 'start'])
  })

  it('are given up after many tries', async () => {
    const { outcome, pauses } = await lay(Array.from({ length: 50 }, () => new AppError('unavailable')))
    expect(outcome).toBe('unavailable')
    expect(pauses.at(-1)).toBe(30_000)
  })
})
