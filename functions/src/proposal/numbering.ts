import { DomainError } from '@kopir/domain/domain-error'
import { paths } from '@kopir/domain/paths'
import { numberingSchema, parseNumber, proposalNumber } from '@kopir/domain/proposal/number'
import type { Territory } from '@kopir/domain/territory/territory'
import { civilDateAt, yearOf } from '@kopir/domain/time/civil-date'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'
import { readDocument } from '../platform/document.ts'

/** The number that comes next. Taken in the transaction that read it, none is lost or given twice. */
export async function readNextNumber(transaction: Transaction, territory: Territory, now: Date): Promise<string> {
  if (territory.numberPrefix === null) throw new DomainError('territory-without-numbers')
  const year = yearOf(civilDateAt(now, territory.timeZone))
  const numbering = await readDocument(transaction, numberingSchema, paths.numbering(territory.id, year))
  return proposalNumber(territory.numberPrefix, year, (numbering?.last ?? 0) + 1)
}

/** Keeps that a number was given. */
export function takeNumber(transaction: Transaction, territoryId: string, number: string): void {
  const { year, serial } = parseNumber(number)
  transaction.set(firestore.doc(paths.numbering(territoryId, year)), { last: serial })
}
