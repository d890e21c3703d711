import type { Draft } from '@kopir/domain/proposal/draft'
import { useEffect, useRef, useState } from 'react'
import { useSession } from '../../../shared/session/use-session.ts'
import { deleteAccountDraft, readAccountDraft, saveAccountDraft } from '../data/account-drafts.ts'
import { type DeviceDraft, keepOnDevice, readDeviceDraft, removeFromDevice } from '../data/device-drafts.ts'

/** How long a pause in typing is before the account gets the draft too. */
const syncDelayMs = 1_200

export interface KeptDraft {
  draft: DeviceDraft
  change: (change: Partial<DeviceDraft>) => void
  /** Where the text is safe: not yet touched, on the device, in the account as well, or nowhere but on this page. */
  kept: 'untouched' | 'device' | 'account' | 'page'
  /** A version that another device has put into the account meanwhile. */
  other: Draft | null
  /** Takes the other version, or keeps this one. */
  settle: (use: 'other' | 'this') => void
  /** Removes the draft everywhere: from the device at once, from the account as soon as it can be reached. */
  discard: () => Promise<void>
}

/** A draft that is on the device at every keystroke and in the account after every pause. */
export function useDraft(fresh: DeviceDraft): KeptDraft {
  const { uid } = useSession()
  const [draft, setDraft] = useState(() => readDeviceDraft(fresh.id, uid) ?? fresh)
  const [kept, setKept] = useState<KeptDraft['kept']>(draft === fresh ? 'untouched' : 'device')
  const [other, setOther] = useState<Draft | null>(null)
  const gone = useRef(false)
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  /** When the version in the account was written that this device knows of; undefined while it knows of none. */
  const seen = useRef<number | null | undefined>(undefined)
  const isTyped = useRef(false)
  const latest = useRef(draft)
  latest.current = draft
  const { id } = fresh

  function put(next: DeviceDraft) {
    setDraft(next)
    setKept(keepOnDevice(next) ? 'device' : 'page')
  }

  function take(stored: Draft, owner: string) {
    setDraft({ ...stored, uid: owner })
    setKept('account')
  }

  function change(changed: Partial<DeviceDraft>) {
    isTyped.current = true
    put({ ...draft, ...changed, uid: uid ?? draft.uid, updatedAt: new Date() })
  }

  // What the account has may be newer, or all there is. Saving waits until that is known.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each person and draft
  useEffect(() => {
    if (uid === null) return
    saving.current = readAccountDraft(uid, id).then(
      (stored) => {
        seen.current = stored?.updatedAt.getTime() ?? null
        if (gone.current || !stored || stored.updatedAt <= draft.updatedAt) return
        if (isTyped.current) setOther(stored)
        else take(stored, uid)
      },
      // The device has its own copy; saving will tell the two apart.
      () => undefined,
    )
  }, [uid, id])

  useEffect(() => {
    if (uid === null || other || (kept !== 'device' && kept !== 'page')) return
    const save = () => {
      saving.current = saving.current.then(async () => {
        if (gone.current) return
        // Failed: the device keeps it, and the next change or connection tries again.
        const found = await saveAccountDraft(uid, draft, seen.current).catch(() => undefined)
        if (found === undefined || gone.current) return
        if (found) return setOther(found)
        seen.current = draft.updatedAt.getTime()
        if (latest.current === draft) setKept('account')
      })
    }
    const timer = setTimeout(save, syncDelayMs)
    window.addEventListener('online', save)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', save)
    }
  }, [uid, draft, kept, other])

  return {
    draft,
    change,
    kept,
    other,
    settle(use) {
      seen.current = other?.updatedAt.getTime()
      if (use === 'other' && other && uid !== null) {
        keepOnDevice({ ...other, uid })
        take(other, uid)
      } else change({})
      setOther(null)
    },
    async discard() {
      gone.current = true
      removeFromDevice(id)
      await saving.current
      if (uid !== null) await deleteAccountDraft(uid, id)
    },
  }
}
