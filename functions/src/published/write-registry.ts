import { paths } from '@kopir/domain/paths'
import { publishedRegistrySchema } from '@kopir/domain/published/registry-documents'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'
import { readDocument } from '../platform/document.ts'
import type { PublishedRegistryHead } from './read-rows.ts'
import type { RegistryParts } from './registry-parts.ts'

/** Reads which version of a register is published; null for none. */
export function readRegistryHead(transaction: Transaction, territoryId: string) {
  return readDocument(transaction, publishedRegistrySchema, paths.publishedRegistry(territoryId))
}

/**
 * Publishes a register; one that has not changed is left alone. All parts change in one commit, so a reader never
 * sees two versions mixed. A commit holds 10 MiB, some 30,000 NGOs of one territory.
 */
export function writeRegistry(
  transaction: Transaction,
  territoryId: string,
  published: PublishedRegistryHead | null,
  { parts, ...head }: RegistryParts,
  asOf: Date,
): void {
  const { version } = head
  if (published?.version === version) return
  const part = (index: number) => firestore.doc(paths.publishedPart(territoryId, index))
  parts.forEach((text, index) => {
    transaction.set(part(index), { version, rows: text })
  })
  for (let index = parts.length; index < (published?.parts ?? 0); index++) transaction.delete(part(index))
  const registry = { territoryId, asOf, ...head, parts: parts.length }
  transaction.set(firestore.doc(paths.publishedRegistry(territoryId)), registry)
}
