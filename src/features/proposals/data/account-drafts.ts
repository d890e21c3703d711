import { paths } from '@kopir/domain/paths'
import { maxDrafts } from '@kopir/domain/person/limits'
import { draftListSchema } from '@kopir/domain/person/writing'
import { type Draft, draftSchema } from '@kopir/domain/proposal/draft'
import { AppError } from '../../../shared/app-error.ts'
import { parseDocument } from '../../../shared/firebase/converters.ts'
import { readDocument, watchList } from '../../../shared/firebase/documents.ts'
import { toAppError } from '../../../shared/firebase/errors.ts'
import { type Firestore, openFirestore } from '../../../shared/firebase/firestore.ts'
import type { LiveSource } from '../../../shared/query/live-query.ts'
import { type DeviceDraft, isSameDraft } from './device-drafts.ts'

/** The person's drafts in their account, from every device. */
export const accountDraftsOf = (uid: string): LiveSource<Draft[]> => ({
  queryKey: ['drafts', uid],
  watch: (listener) =>
    watchList(({ db, collection, query }) => query(collection(db, paths.drafts(uid))), draftSchema, listener),
})

export const readAccountDraft = (uid: string, id: string): Promise<Draft | null> =>
  readDocument(paths.draft(uid, id), draftSchema)

/**
 * Saves a draft over the revision it goes on from, and gives back what the account then has: another text than this one
 * where it has moved on meanwhile, which is not overwritten. One read, one write; one more of each for a new one.
 */
export async function saveAccountDraft(uid: string, { isSaved: _, ...draft }: DeviceDraft): Promise<Draft> {
  try {
    const { arrayUnion, db, doc, runTransaction } = await openFirestore()
    const ref = doc(db, paths.draft(uid, draft.id))
    return await runTransaction(db, async (transaction) => {
      const snapshot = await transaction.get(ref)
      const stored = snapshot.exists() ? parseDocument(draftSchema, snapshot) : null
      if (stored && stored.rev !== draft.rev) return stored
      if (!stored) {
        const list = doc(db, paths.writing(uid, 'drafts'))
        const listed = await transaction.get(list)
        const ids = listed.exists() ? parseDocument(draftListSchema, listed).ids : []
        if (ids.length >= maxDrafts && !ids.includes(draft.id)) throw new AppError('too-many-drafts')
        transaction.set(list, { ids: arrayUnion(draft.id) }, { merge: true })
      }
      const saved = { ...draft, rev: (stored?.rev ?? 0) + 1 }
      const { id: __, ...fields } = saved
      transaction.set(ref, fields)
      return saved
    })
  } catch (error) {
    throw toAppError(error)
  }
}

/** Deletes a draft in the account as the person saw it; another text that it has by now is refused and stays. */
export async function deleteAccountDraft(uid: string, seen: Seen): Promise<void> {
  if (!navigator.onLine) throw new AppError('offline')
  try {
    const firestore = await openFirestore()
    await firestore.runTransaction(firestore.db, async (transaction) => {
      await readUnmoved(transaction, firestore, uid, seen)
      deleteDraft(transaction, firestore, uid, seen.id)
    })
  } catch (error) {
    throw toAppError(error)
  }
}

/** A draft that is sent or deleted, with the revision of the account that it goes on from. */
type Seen = Draft | DeviceDraft
export type Transaction = Parameters<Parameters<Firestore['runTransaction']>[1]>[0]

/** Refuses when another window or device has written something else into the draft in the account. */
export async function readUnmoved(
  transaction: Transaction,
  { db, doc }: Firestore,
  uid: string,
  seen: Seen,
): Promise<void> {
  const snapshot = await transaction.get(doc(db, paths.draft(uid, seen.id)))
  if (!snapshot.exists()) return
  const stored = parseDocument(draftSchema, snapshot)
  if (stored.rev !== seen.rev && !isSameDraft(stored, seen)) throw new AppError('text-changed')
}

/** Deletes a draft and takes it from the list by which drafts are counted. */
export function deleteDraft(transaction: Transaction, { arrayRemove, db, doc }: Firestore, uid: string, id: string) {
  transaction.delete(doc(db, paths.draft(uid, id)))
  transaction.set(doc(db, paths.writing(uid, 'drafts')), { ids: arrayRemove(id) }, { merge: true })
}
