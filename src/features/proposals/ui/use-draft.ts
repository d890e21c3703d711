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
  /** A newer version that another device has put into the account. */
  newer: Draft | null
  /** Takes the newer version, or keeps this one as the newest. */
  settle: (use: 'newer' | 'this') => void
  /** Removes the draft everywhere. What has been sent is already gone from the account. */
  discard: (sent?: boolean) => Promise<void>
}

/** A draft that is on the device at every keystroke and in the account after every pause. */
export function useDraft(fresh: DeviceDraft): KeptDraft {
  const { uid } = useSession()
  const [draft, setDraft] = useState(() => readDeviceDraft(fresh.id, uid) ?? fresh)
  const [kept, setKept] = useState<KeptDraft['kept']>(draft === fresh ? 'untouched' : 'device')
  const [newer, setNewer] = useState<Draft | null>(null)
  const gone = useRef(false)
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  const { id } = fresh

  function put(next: DeviceDraft) {
    setDraft(next)
    setKept(keepOnDevice(next) ? 'device' : 'page')
  }

  function change(changed: Partial<DeviceDraft>) {
    put({ ...draft, ...changed, uid: uid ?? draft.uid, updatedAt: new Date() })
  }

  // What the account has may be newer, or all there is.
  useEffect(() => {
    if (uid === null) return
    let isCurrent = true
    readAccountDraft(uid, id).then(
      (stored) => {
        if (!isCurrent || !stored || gone.current) return
        setDraft((known) => {
          if (known.updatedAt >= stored.updatedAt) return known
          setKept('account')
          return { ...stored, uid }
        })
      },
      // The device has its own copy; the next save says so if something is wrong.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [uid, id])

  useEffect(() => {
    if (uid === null || newer || (kept !== 'device' && kept !== 'page')) return
    const save = () => {
      saving.current = saving.current.then(async () => {
        if (gone.current) return
        const found = await saveAccountDraft(uid, draft).catch(() => undefined)
        // Failed: the device keeps it, and the next change or connection tries again.
        if (found === undefined || gone.current) return
        if (found) setNewer(found)
        else setKept((now) => (now === 'untouched' ? now : 'account'))
      })
    }
    const timer = setTimeout(save, syncDelayMs)
    window.addEventListener('online', save)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', save)
    }
  }, [uid, draft, kept, newer])

  return {
    draft,
    change,
    kept,
    newer,
    settle(use) {
      const at = new Date(Math.max(Date.now(), (newer?.updatedAt.getTime() ?? 0) + 1))
      put(use === 'newer' && newer ? { ...newer, uid } : { ...draft, uid: uid ?? draft.uid, updatedAt: at })
      setNewer(null)
    },
    async discard(sent = false) {
      gone.current = true
      removeFromDevice(id)
      await saving.current
      if (uid !== null && !sent) await deleteAccountDraft(uid, id)
    },
  }
}
