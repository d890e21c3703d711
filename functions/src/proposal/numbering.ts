import { DomainError } from '@kopir/domain/domain-error'
import { paths } from '@kopir/domain/paths'
import { numberingSchema, proposalNumber } from '@kopir/domain/proposal/number'
import type { Territory } from '@kopir/domain/territory/territory'
import { civilDateAt, yearOf } from '@kopir/domain/time/civil-date'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'
import { readDocument } from '../platform/document.ts'

/** The number that comes next, and how it is taken in the same transaction: so no number is lost or given twice. */
export async function readNextNumber(transaction: Transaction, territory: Territory, now: Date) {
  if (territory.numberPrefix === null) throw new DomainError('territory-without-numbers')
  const year = yearOf(civilDateAt(now, territory.timeZone))
  const path = paths.numbering(territory.id, year)
  const numbering = await readDocument(transaction, numberingSchema, path)
  const serial = (numbering?.last ?? 0) + 1
  return {
    number: proposalNumber(territory.numberPrefix, year, serial),
    take: () => transaction.set(firestore.doc(path), { last: serial }),
  }
}
