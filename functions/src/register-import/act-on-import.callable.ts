import { paths } from '@kopir/domain/paths'
import { isRefusal } from '@kopir/domain/refuse'
import { decideImportAct } from '@kopir/domain/register-import/decide-import-act'
import type { ImportActContext, ImportChange } from '@kopir/domain/register-import/define-import-act'
import { type RegisterImport, registerImportSchema } from '@kopir/domain/register-import/register-import'
import type { Transaction } from 'firebase-admin/firestore'
import { readStaff } from '../person/actor.ts'
import { firestore, transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { readDocument } from '../platform/document.ts'
import { refused } from '../platform/refused.ts'
import { keepLock } from './import-lock.ts'
import { readNeeds } from './read-needs.ts'

/**
 * An administrator brings a register file in: begins, lays its rows down, has them applied, stops, goes on, undoes. Reads
 * three documents, to stage those of the districts as well, and writes one or two.
 */
export const actOnImport = callable('actOnImport', async (request, caller) => {
  const { importId } = request
  const state = await transact(async (transaction) => {
    const actor = { uid: caller.uid, staff: await readStaff(transaction, caller.uid) }
    const subject = await readDocument(transaction, registerImportSchema, paths.registerImport(importId))
    const now = new Date()
    const context = { actor, now, ...(await readNeeds(transaction, subject, request, now)) }
    const change = decideImportAct(subject, request, context)
    if (isRefusal(change)) throw refused(change.code)
    return write(transaction, importId, subject, change, context)
  })
  // Not before the import is gone: nobody lays a chunk down any more. Ordered again, what was left goes as well.
  if (state === null) await firestore.recursiveDelete(firestore.collection(paths.importChunks(importId)))
  return { importId, state }
})

/** Writes what an act changes; the state that the import has then. */
function write(
  transaction: Transaction,
  importId: string,
  subject: RegisterImport | null,
  { fields, chunk, dropped }: ImportChange,
  { lockedBy }: Pick<ImportActContext, 'lockedBy'>,
): RegisterImport['state'] | null {
  const ref = firestore.doc(paths.registerImport(importId))
  const territoryId = subject?.territoryId ?? fields?.territoryId
  const state = dropped ? null : (fields?.state ?? subject?.state ?? null)
  if (chunk) transaction.set(firestore.doc(paths.importChunk(importId, chunk.n)), { ...chunk, journal: null })
  if (subject && dropped) transaction.delete(ref)
  if (fields && subject) transaction.update(ref, fields)
  if (fields && !subject) transaction.create(ref, fields)
  if (territoryId !== undefined) keepLock(transaction, { importId, territoryId, state }, lockedBy)
  return state
}
