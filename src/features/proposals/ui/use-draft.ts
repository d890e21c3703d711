import type { Draft } from '@kopir/domain/proposal/draft'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { AppError } from '../../../shared/app-error.ts'
import { now } from '../../../shared/clock/clock.ts'
import type { Carried } from '../../../shared/kept/kept-text.ts'
import { type Kept, useKept } from '../../../shared/kept/use-kept.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { deleteAccountDraft, readAccountDraft, saveAccountDraft } from '../data/account-drafts.ts'
import { type DeviceDraft, draftKind, draftName, isSameDraft } from '../data/device-drafts.ts'

/** How long a pause in typing is before the account gets the draft too. */
const syncDelayMs = 1_200

export interface KeptDraft {
  draft: DeviceDraft
  change: (change: Partial<DeviceDraft>) => void
  /** Where the text is safe: not yet touched, on the device, in the account as well, or nowhere but on this page. */
  safe: Kept<DeviceDraft>['kept'] | 'account'
  /** For `KeptNotice`: what other windows and devices have. */
  versions: Pick<Kept<DeviceDraft>, 'value' | 'others' | 'kept' | 'isLeft'>
  /** Ends a difference: this version counts. */
  settle: (draft: DeviceDraft) => void
  /** Why the account does not take the draft, where more than the connection is in the way; null: nothing is. */
  refusal: AppError | null
  /**
   * Hands the text that was ordered to be sent to who sends it, once no save is under way: never another one. Meanwhile
   * nothing that the account had before changes it; after a failure the account is looked at again.
   */
  handOver: <Answer>(ordered: DeviceDraft, send: (draft: DeviceDraft) => Promise<Answer>) => Promise<Answer>
  /** What an act with the draft is ordered with. */
  carry: () => Carried
  /** How it stands at this moment, which the page may not have drawn yet. */
  get: () => DeviceDraft
  /** Removes the draft from the account, unless another device has put another text there; no save brings it back. */
  discard: (seen: DeviceDraft) => Promise<void>
}

const isFull = (error: unknown): error is AppError => error instanceof AppError && error.code === 'too-many-drafts'

/**
 * A draft that is on the device at every keystroke and in the account after every pause. Whoever saves goes on from a
 * revision of the account; where that is not the last one, both texts are kept until the person has chosen.
 */
export function useDraft(fresh: DeviceDraft): KeptDraft {
  const { uid } = useSignIn()
  const { id } = fresh
  const kept = useKept(
    draftName(id),
    draftKind(() => fresh),
  )
  const draft = kept.value
  /** What another device has put into the account, and this one did not see. */
  const [inAccount, setInAccount] = useState<Draft | null>(null)
  const gone = useRef(false)
  /** The account was not yet asked: what it has may come in place of what this device has saved there before. */
  const opens = useRef(true)
  const work = useRef<Promise<unknown>>(Promise.resolve())
  /** Saves whose answer never came: the account may have any of them. */
  const attempts = useRef<DeviceDraft[]>([])
  const [isAccountKnown, setAccountKnown] = useState(false)
  const [refusal, setRefusal] = useState<AppError | null>(null)

  const differs = inAccount !== null && !isSameDraft(inAccount, draft) ? inAccount : null
  const others = differs
    ? [...kept.others.filter((other) => !isSameDraft(other, differs)), { ...differs, isSaved: true }]
    : kept.others

  /** What the account has, seen from what stands here by now: only what is just being opened takes it over unasked. */
  const compare = useEffectEvent((stored: Draft | null) => {
    if (gone.current) return
    const isOpening = opens.current
    opens.current = false
    const { value: draft, kept: safe } = kept.get()
    const isTyped = safe !== 'untouched' && !draft.isSaved
    setAccountKnown(stored !== null || isOpening)
    setInAccount(null)
    if (stored === null) {
      // Sent or thrown away on another device: what was typed here since is a text of its own, what stands here stays.
      if (draft.rev > 0 && isTyped) kept.change({ ...draft, rev: 0 })
      else if (draft.rev > 0 && isOpening) kept.leave(fresh)
    } else if (stored.rev === draft.rev && (draft.isSaved || !isSameDraft(stored, draft))) return
    else if (isSameDraft(stored, draft) || isOwn(stored)) goOnFrom(stored)
    else if (isTyped || !isOpening) setInAccount(stored)
    else kept.change({ ...stored, isSaved: true })
  })

  /** What the account has after a save; meanwhile more may have been typed. */
  const take = useEffectEvent((stored: Draft) => {
    setAccountKnown(true)
    setRefusal(null)
    if (isOwn(stored)) goOnFrom(stored)
    else setInAccount(stored)
    attempts.current = []
  })

  const isOwn = (stored: Draft) => attempts.current.some((attempt) => isSameDraft(attempt, stored))

  function goOnFrom(stored: Draft) {
    const { value: draft } = kept.get()
    kept.change({ ...draft, rev: stored.rev, isSaved: isSameDraft(draft, stored) })
  }

  /** What was asked for before the text was handed over tells nothing of what the account has after it. */
  const looks = useRef(0)
  const look = useEffectEvent(() => {
    if (uid === null) return
    // Without a connection the device's copy would answer, which may be older than what stands here.
    if (!opens.current && !navigator.onLine) return
    looks.current += 1
    const turn = looks.current
    const tell = (stored: Draft | null) => turn === looks.current && compare(stored)
    const fail = () => {
      opens.current = false
    }
    work.current = work.current.then(() => readAccountDraft(uid, id)).then(tell, fail)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person or another draft is looked for
  useEffect(() => {
    opens.current = true
    // Saving waits until it is known what the account has.
    look()
    // Who comes back to the page may have written, sent or thrown it away elsewhere.
    const lookAgain = () => look()
    window.addEventListener('focus', lookAgain)
    return () => window.removeEventListener('focus', lookAgain)
  }, [uid, id])

  const isBehind = uid !== null && kept.kept !== 'untouched' && !draft.isSaved && others.length === 0
  useEffect(() => {
    if (uid === null || !isBehind) return
    const save = () => {
      work.current = work.current.then(async () => {
        if (gone.current) return
        attempts.current.push(draft)
        // Failed: the device keeps it, and the next change or connection tries again.
        const stored = await saveAccountDraft(uid, draft).catch((error: unknown) => {
          setRefusal(isFull(error) ? error : null)
          return null
        })
        if (stored && !gone.current) take(stored)
      })
    }
    const timer = setTimeout(save, syncDelayMs)
    window.addEventListener('online', save)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', save)
    }
  }, [uid, draft, isBehind])

  return {
    draft,
    safe: draft.isSaved && kept.kept === 'device' && isAccountKnown ? 'account' : kept.kept,
    versions: { value: draft, others, kept: kept.kept, isLeft: kept.isLeft },
    change: (changed) => kept.change({ ...draft, ...changed, updatedAt: now(), isSaved: false }),
    settle(chosen) {
      const seen = Math.max(...[draft, ...others].map(({ rev }) => rev))
      kept.settle({ ...chosen, rev: seen, isSaved: chosen.isSaved && chosen.rev === seen })
      setInAccount(null)
    },
    async handOver(ordered, send) {
      await work.current
      looks.current += 1
      opens.current = false
      try {
        const { value } = kept.get()
        // What was saved meanwhile has another revision, and has to say the same.
        if (!isSameDraft(value, ordered)) throw new AppError('text-changed')
        return await send(value)
      } catch (error) {
        look()
        throw error
      }
    },
    carry: () => kept.carry(fresh),
    get: () => kept.get().value,
    refusal,
    async discard(seen) {
      gone.current = true
      await work.current
      try {
        if (uid !== null) await deleteAccountDraft(uid, seen)
      } catch (error) {
        gone.current = false
        throw error
      }
    },
  }
}
