import { paths } from '@kopir/domain/paths'
import { publishedPartSchema, type publishedRegistrySchema } from '@kopir/domain/published/registry-documents'
import type { Transaction } from 'firebase-admin/firestore'
import type * as v from 'valibot'
import { readDocument } from '../platform/document.ts'

export type PublishedRegistryHead = v.InferOutput<typeof publishedRegistrySchema>

/** All rows of a published register as one JSON array. Reads a document for each part. */
export async function readRows(transaction: Transaction, published: PublishedRegistryHead): Promise<string> {
  const rows: string[] = []
  for (let index = 0; index < published.parts; index++) {
    const part = await readDocument(transaction, publishedPartSchema, paths.publishedPart(published.territoryId, index))
    if (part && part.rows.length > 2) rows.push(part.rows.slice(1, -1))
  }
  return `[${rows.join(',')}]`
}
