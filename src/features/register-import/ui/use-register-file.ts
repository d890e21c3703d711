import type { NamedDistrict } from '@kopir/domain/register-import/distinct-values'
import type { EarlierMapping } from '@kopir/domain/register-import/guess-mapping'
import type { ImportField, Mapping } from '@kopir/domain/register-import/mapping'
import { useEffect, useRef, useState } from 'react'
import type { PlanSummary, PlanView } from '../data/plan-summary.ts'
import type {
  FoundValues,
  OpenedFile,
  ReadFile,
  ReadSettings,
  WorkerActName,
  WorkerActs,
  WorkProgress,
} from '../data/worker-acts.ts'
import { Stopped, startWorker, type WorkerClient } from '../data/worker-client.ts'

type WorkName = 'read' | 'map' | 'plan'

interface FileState {
  file: File | null
  opened: OpenedFile | null
  settings: ReadSettings | null
  read: ReadFile | null
  mapping: Mapping | null
  found: FoundValues | null
  /** Name columns that were left out, because another one holds the same names. */
  untranslated: ImportField[]
  summary: PlanSummary | null
  /** What the worker is at. */
  work: { name: WorkName; progress: WorkProgress | null } | null
  problem: unknown
}

const nothing: FileState = {
  file: null,
  opened: null,
  settings: null,
  read: null,
  mapping: null,
  found: null,
  untranslated: [],
  summary: null,
  work: null,
  problem: null,
}

/** What a new NGO is unless the file or a person says otherwise: it stands in a register. */
const usual: Mapping['otherwise'] = { status: 'active', legalForm: 'other' }

interface Known {
  /** How the last file of this source was read. */
  earlier: EarlierMapping | null
  districts: NamedDistrict[]
}

export type RegisterFile = ReturnType<typeof useRegisterFile>

/** A register file on its way to a plan, each step as far as it has come. The work is done beside the page. */
export function useRegisterFile({ earlier, districts }: Known) {
  const [state, setState] = useState(nothing)
  const worker = useRef<WorkerClient | null>(null)
  const turn = useRef(0)
  const before = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => () => worker.current?.stop(), [])

  const put = (part: Partial<FileState>) => setState((now) => ({ ...now, ...part }))

  function ask<Name extends WorkerActName>(
    name: Name,
    request: WorkerActs[Name]['request'],
    onProgress?: (progress: WorkProgress) => void,
  ) {
    worker.current ??= startWorker()
    return worker.current.ask(name, request, onProgress)
  }

  /** One work after the other, each standing on what the one before has read; only the last that was begun tells of itself. */
  async function work(name: WorkName, run: (put: (part: Partial<FileState>) => void) => Promise<void>) {
    const mine = ++turn.current
    const tell = (part: Partial<FileState>) => mine === turn.current && put(part)
    tell({ work: { name, progress: null }, problem: null })
    const mayBegin = before.current
    let end = () => {}
    before.current = new Promise((resolve) => {
      end = resolve
    })
    try {
      await mayBegin
      await run(tell)
    } catch (problem) {
      if (problem instanceof Stopped) return
      tell({ problem, ...(name === 'read' && { read: null, mapping: null, found: null }) })
    } finally {
      end()
    }
    tell({ work: null })
  }

  const guess = () => ask('guess', { earlier, districts, otherwise: state.mapping?.otherwise ?? usual })

  async function readBy(settings: ReadSettings, tell: typeof put) {
    tell({ settings, summary: null })
    const read = await ask('read', settings)
    // All at once: what stands there until then is of one reading, too.
    tell({ read, ...(await guess()) })
  }

  function restart() {
    turn.current++
    worker.current?.stop()
    worker.current = null
  }

  return {
    ...state,

    choose(file: File) {
      restart()
      setState({ ...nothing, file })
      void work('read', async (tell) => {
        const opened = await ask('open', { file })
        tell({ opened })
        await readBy(opened.settings, tell)
      })
    },

    /** Reads the same bytes in another way. */
    change: (settings: ReadSettings) => void work('read', (tell) => readBy(settings, tell)),

    /** Guesses the columns anew, for another source. */
    guess: () =>
      void work('map', async (tell) => {
        tell({ ...(await guess()), summary: null })
      }),

    settle(mapping: Mapping) {
      put({ mapping, summary: null })
      void work('map', async (tell) => tell(await ask('values', mapping)))
    },

    plan: (request: Omit<WorkerActs['plan']['request'], 'mapping'>) =>
      void work('plan', async (tell) => {
        const { mapping } = state
        if (!mapping) return
        tell({ summary: null })
        // What was settled a moment ago may still lack what is proposed for its words.
        const settled = await ask('values', mapping)
        tell(settled)
        const onProgress = (progress: WorkProgress) => tell({ work: { name: 'plan', progress } })
        tell({ summary: await ask('plan', { ...request, mapping: settled.mapping }, onProgress) })
      }),

    async decide(which: number[] | PlanView, isApplied: boolean) {
      const mine = turn.current
      const summary = await ask('decide', { which, isApplied })
      if (mine === turn.current) put({ summary })
    },

    /** Gives up what the worker is at; what was settled before stays. */
    cancel() {
      const { file, settings, mapping, found, work: given } = state
      restart()
      if (!file || !settings || given?.name !== 'plan') return setState(nothing)
      put({ work: null, summary: null })
      // A new worker knows nothing: it reads the file as it was read, and what was settled stays.
      void work('read', async (tell) => {
        await ask('open', { file })
        await ask('read', settings)
        tell({ mapping, found })
      })
    },

    /** What it was made with is no longer so. */
    forgetPlan: () => put({ summary: null }),

    forget() {
      restart()
      setState(nothing)
    },

    ask,
  }
}
