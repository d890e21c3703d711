import { paths } from '@kopir/domain/paths'
import { type Draft, draftSchema } from '@kopir/domain/proposal/draft'
import { parseDocument } from '../../../shared/firebase/converters.ts'
import { readDocument, watchList } from '../../../shared/firebase/documents.ts'
import { toAppError } from '../../../shared/firebase/errors.ts'
import { openFirestore } from '../../../shared/firebase/firestore.ts'
import type { DeviceDraft } from './device-drafts.ts'

/** The person's drafts in their account, from every device. */
export const watchAccountDrafts = (uid: string, push: (drafts: Draft[]) => void, fail: (error: unknown) => void) =>
  watchList(({ db, collection, query }) => query(collection(db, paths.drafts(uid))), draftSchema, push, fail)

export const readAccountDraft = (uid: string, id: string): Promise<Draft | null> =>
  readDocument(paths.draft(uid, id), draftSchema)

/**
 * Saves a draft, unless the account has one that this device has not seen: that one is then given back and nothing is
 * overwritten. `seen` is the `updatedAt` this device knows of; undefined when it could not look.
 */
export async function saveAccountDraft(
  uid: string,
  draft: DeviceDraft,
  seen: number | null | undefined,
): Promise<Draft | null> {
  try {
    const { db, doc, runTransaction } = await openFirestore()
    const ref = doc(db, paths.draft(uid, draft.id))
    return await runTransaction(db, async (transaction) => {
      const snapshot = await transaction.get(ref)
      const stored = snapshot.exists() ? parseDocument(draftSchema, snapshot) : null
      if (stored && isUnseen(stored, draft, seen)) return stored
      const { id: _id, uid: _uid, ...fields } = draft
      transaction.set(ref, fields)
      return null
    })
  } catch (error) {
    throw toAppError(error)
  }
}

const isUnseen = (stored: Draft, draft: Draft, seen: number | null | undefined) =>
  seen === undefined ? stored.updatedAt > draft.updatedAt : stored.updatedAt.getTime() !== seen

export async function deleteAccountDraft(uid: string, id: string): Promise<void> {
  try {
    const { db, deleteDoc, doc } = await openFirestore()
    await deleteDoc(doc(db, paths.draft(uid, id)))
  } catch (error) {
    throw toAppError(error)
  }
}
