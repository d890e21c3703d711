import { paths } from '@kopir/domain/paths'
import type { PublishedRegistry } from '@kopir/domain/published/registry'
import { publishedRegistrySchema } from '@kopir/domain/published/registry-documents'
import type { Timestamp } from 'firebase-admin/firestore'
import { firestore, readAt } from '../platform/admin.ts'
import { parseDocument } from '../platform/document.ts'
import { type AnswerBody, textBody } from './answer.ts'
import { type PublishedRegistryHead, readRows } from './read-rows.ts'
import { registryParts } from './registry-parts.ts'

/** Answers of this instance by territory: while the version stays, a request reads one small document. */
const bodies = new Map<string, { version: string; body: AnswerBody }>()

/** The published register of a territory; null if it has none. */
export async function registryBody(territoryId: string): Promise<AnswerBody | null> {
  const snapshot = await firestore.doc(paths.publishedRegistry(territoryId)).get()
  const published = parseDocument(publishedRegistrySchema, snapshot)
  if (!published) return null
  const { version } = published
  const known = bodies.get(territoryId)
  if (known && known.version === version) return known.body
  const body = textBody(await readRegistry(published, snapshot.readTime), version)
  bodies.set(territoryId, { version, body })
  return body
}

/** What a territory without any NGO has in place of a register; null if there is no such territory. */
export async function emptyRegistryBody(territoryId: string, now: Date): Promise<AnswerBody | null> {
  if (!(await firestore.doc(paths.territory(territoryId)).get()).exists) return null
  const { version, format, codes } = registryParts([])
  const empty: PublishedRegistry = { territoryId, version, asOf: now.toISOString(), format, codes, rows: [] }
  return textBody(JSON.stringify(empty))
}

/** Reads the parts as they stood with what says how many there are. The rows pass through as the text they are. */
function readRegistry(published: PublishedRegistryHead, readTime: Timestamp): Promise<string> {
  return readAt(readTime, async (transaction) => {
    const { territoryId, version, asOf, format, codes } = published
    const head: Omit<PublishedRegistry, 'rows'> = { territoryId, version, asOf: asOf.toISOString(), format, codes }
    return `${JSON.stringify(head).slice(0, -1)},"rows":${await readRows(transaction, published)}}`
  })
}
