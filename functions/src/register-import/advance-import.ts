import { DomainError } from '@kopir/domain/domain-error'
import { paths } from '@kopir/domain/paths'
import { applyChunk } from '@kopir/domain/register-import/apply-chunk'
import type { NgoWrites } from '@kopir/domain/register-import/chunk-context'
import { type ImportChunk, importChunkSchema } from '@kopir/domain/register-import/import-chunk'
import { afterApplied, afterReversed } from '@kopir/domain/register-import/progress'
import { type RegisterImport, registerImportSchema } from '@kopir/domain/register-import/register-import'
import { reverseChunk } from '@kopir/domain/register-import/reverse-chunk'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore, transact } from '../platform/admin.ts'
import { readDocument, readIfReadable } from '../platform/document.ts'
import { keepLock, readLock } from './import-lock.ts'
import { readBins, readInUse, readNgos } from './read-chunk.ts'

/**
 * Applies the next chunk of an import, or goes back over it, in one commit with its journal and the progress. Nothing is
 * done unless the import stands as it was `seen`, so repeated, reordered and concurrent events come out the same. For a
 * chunk of n rows it reads 3 + n documents and, by thirty, who has a BIN or is in use; it writes at most n + 2.
 */
export function advanceImport(importId: string, seen: Pick<RegisterImport, 'state' | 'done'>): Promise<void> {
  return transact(async (transaction) => {
    const subject = await readDocument(transaction, registerImportSchema, paths.registerImport(importId))
    if (subject?.state !== seen.state || subject.done !== seen.done || subject.done >= subject.chunks) return
    if (subject.state === 'applying') await applyNext(transaction, subject)
    if (subject.state === 'undoing') await reverseNext(transaction, subject)
  })
}

async function applyNext(transaction: Transaction, subject: RegisterImport): Promise<void> {
  const chunk = await readDocument(transaction, importChunkSchema, paths.importChunk(subject.id, subject.done))
  if (!chunk) throw new DomainError('import-chunk-missing')
  const { n, rows } = chunk
  const ngos = await readNgos(transaction, subject.territoryId, rows)
  const bins = await readBins(transaction, subject.territoryId, rows)
  const { journal, writes } = applyChunk(subject, rows, ngos, bins)
  await writeStep(transaction, subject, { n, journal }, writes, afterApplied(subject, journal, new Date()))
}

/** From the last chunk that was applied to the first. One that cannot be read any more holds up no other. */
async function reverseNext(transaction: Transaction, subject: RegisterImport): Promise<void> {
  const path = paths.importChunk(subject.id, subject.chunks - 1 - subject.done)
  const { n, rows, journal } = (await readIfReadable(transaction, importChunkSchema, path)) ?? unreadable
  if (!journal) return writeStep(transaction, subject, null, new Map(), afterReversed(subject, null, new Date()))
  const ngos = await readNgos(transaction, subject.territoryId, rows)
  const inUse = await readInUse(transaction, rows)
  const reversed = reverseChunk(subject, { rows, journal }, ngos, inUse)
  const progress = afterReversed(subject, reversed.journal, new Date())
  await writeStep(transaction, subject, { n, journal: reversed.journal }, reversed.writes, progress)
}

const unreadable: ImportChunk = { n: 0, rows: [], journal: null }

async function writeStep(
  transaction: Transaction,
  { id: importId, territoryId, state }: RegisterImport,
  chunk: Pick<ImportChunk, 'n' | 'journal'> | null,
  writes: NgoWrites,
  progress: Partial<RegisterImport>,
): Promise<void> {
  const ends = progress.state !== undefined
  const lockedBy = ends ? await readLock(transaction, territoryId) : null
  writeNgos(transaction, writes)
  if (chunk) transaction.update(firestore.doc(paths.importChunk(importId, chunk.n)), { journal: chunk.journal })
  transaction.update(firestore.doc(paths.registerImport(importId)), progress)
  if (ends) keepLock(transaction, { importId, territoryId, state: progress.state ?? state }, lockedBy)
}

function writeNgos(transaction: Transaction, writes: NgoWrites): void {
  for (const [ngoId, write] of writes) {
    const ref = firestore.doc(paths.ngo(ngoId))
    if (write === null) {
      transaction.delete(ref)
      continue
    }
    const { id: _, ...fields } = write.fields
    if (write.isNew) transaction.create(ref, fields)
    else transaction.update(ref, fields)
  }
}
