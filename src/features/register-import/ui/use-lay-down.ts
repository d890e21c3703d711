import { useEffect, useRef, useState } from 'react'
import { newDocumentId } from '../../../shared/new-document-id.ts'
import { actOnImport } from '../data/act-on-import.ts'
import { type BeginRequest, layDown, pauseUntilOnline } from '../data/lay-down.ts'
import { Stopped } from '../data/worker-client.ts'
import type { RegisterFile } from './use-register-file.ts'

interface Laying {
  begin: BeginRequest
  /** How many chunks are there. */
  laid: number
  isUnderWay: boolean
  failure: unknown
}

/** The way of the settled rows to the server. It needs this page; what follows does not. */
export function useLayDown({ ask }: RegisterFile) {
  const [laying, setLaying] = useState<Laying | null>(null)
  const isGivenUp = useRef(false)
  const isUnderWay = laying?.isUnderWay ?? false

  useEffect(() => {
    if (!isUnderWay) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [isUnderWay])

  async function go(begin: BeginRequest, from: number) {
    isGivenUp.current = false
    setLaying({ begin, laid: from, isUnderWay: true, failure: null })
    const put = (part: Partial<Laying>) => setLaying((now) => now && { ...now, ...part })
    try {
      await layDown(begin, from, {
        send: actOnImport,
        chunk: (n) => {
          if (isGivenUp.current) throw new Stopped()
          return ask('chunk', n)
        },
        onDone: (laid) => put({ laid }),
        pause: pauseUntilOnline,
      })
    } catch (failure) {
      if (!isGivenUp.current) return put({ failure, isUnderWay: false })
      // It keeps the territory for itself until it is gone.
      await actOnImport({ act: 'stop', importId: begin.importId }).catch(() => undefined)
      return setLaying(null)
    }
    put({ isUnderWay: false })
  }

  return {
    laying,
    async start(told: Omit<BeginRequest, 'act' | 'importId' | 'chunks'>) {
      const chunks = await ask('settle', null)
      await go({ ...told, act: 'begin', importId: newDocumentId(), chunks }, 0)
    },
    /** Goes on where it failed. */
    goOn: () => laying && go(laying.begin, laying.laid),
    /** Brings no more, and takes what is there away. */
    giveUp() {
      isGivenUp.current = true
    },
    forget: () => setLaying(null),
  }
}
