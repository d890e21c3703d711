import { paths } from '@kopir/domain/paths'
import { isRegisterOf, type PublishedMonth } from '@kopir/domain/published/registry'
import { type PublishedMonthDocument, publishedMonthSchema } from '@kopir/domain/published/registry-documents'
import type { RegisterMonth } from '@kopir/domain/statistics/count-months'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'
import { parseDocument } from '../platform/document.ts'
import { log } from '../platform/log.ts'
import { type AnswerBody, compress, expand, textBody } from './answer.ts'
import { readRows } from './read-rows.ts'
import { readRegistryHead } from './write-registry.ts'

/** A document of Firestore holds 1 MiB with its name and fields: some 27,000 NGOs. */
const mostBytes = 1_000_000

/**
 * The published register as it stands, which is what an ended month was last counted from; null where it does not sum to
 * the month's figures or is too large to keep: that month has no list. Reads the register's head and its parts, once a
 * month.
 */
export async function readRegisterOfMonth(
  transaction: Transaction,
  { territoryId, asOf }: { territoryId: string; asOf: Date },
  ended: RegisterMonth,
): Promise<PublishedMonthDocument | null> {
  const published = await readRegistryHead(transaction, territoryId)
  if (!published) return null
  const { format, codes } = published
  const { month } = ended
  const rows: PublishedMonth['rows'] = JSON.parse(await readRows(transaction, published))
  const register: PublishedMonth = { territoryId, month, asOf: asOf.toISOString(), format, codes, rows }
  const isItsOwn = isRegisterOf(ended, register)
  const json = await compress(JSON.stringify(register))
  if (isItsOwn && json.length <= mostBytes) return { month, asOf, json }
  log.error('The register of a month could not be kept', { territoryId, month, isItsOwn, bytes: json.length })
  return null
}

/** What was kept of a month; null for a month without. Reads one document. */
export async function registerOfMonthBody(territoryId: string, month: string): Promise<AnswerBody | null> {
  const kept = parseDocument(publishedMonthSchema, await firestore.doc(paths.publishedMonth(territoryId, month)).get())
  return kept && textBody((await expand(kept.json)).toString())
}
