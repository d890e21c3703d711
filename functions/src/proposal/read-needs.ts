import type { ProposalNeeds } from '@kopir/domain/proposal/define-act'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { Territory } from '@kopir/domain/territory/territory'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import type { Transaction } from 'firebase-admin/firestore'
import { readDepartmentIds } from '../territory/territory.ts'
import { readNextNumber } from './numbering.ts'
import { readCommitmentsOf } from './proposal-commitments.ts'

interface Place {
  proposal: Proposal
  territory: Territory
  now: Date
}
type Reader<Need> = (transaction: Transaction, place: Place) => Need | Promise<Need>

const readers: { [Need in keyof ProposalNeeds]: Reader<ProposalNeeds[Need]> } = {
  calendar: () => kazakhstanCalendar,
  nextNumber: (transaction, { territory, now }) => readNextNumber(transaction, territory, now),
  departmentIds: (transaction, { territory, now }) => readDepartmentIds(transaction, territory, now),
  commitments: (transaction, { proposal }) => readCommitmentsOf(transaction, proposal.id),
}

/** Reads what an act needs and nothing else: a numbering read by all would make all wait for each other. */
export async function readNeeds<Need extends keyof ProposalNeeds>(
  transaction: Transaction,
  needs: readonly Need[],
  place: Place,
): Promise<Pick<ProposalNeeds, Need>> {
  const read = needs.map(async (need) => [need, await readers[need](transaction, place)] as const)
  return Object.fromEntries(await Promise.all(read)) as Pick<ProposalNeeds, Need>
}
