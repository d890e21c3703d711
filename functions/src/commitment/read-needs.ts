import type { CommitmentActRequest } from '@kopir/domain/commitment/act-request'
import type { CommitmentNeeds } from '@kopir/domain/commitment/define-act'
import { ngoSchema } from '@kopir/domain/ngo/ngo'
import { paths } from '@kopir/domain/paths'
import type { Transaction } from 'firebase-admin/firestore'
import { readDocument } from '../platform/document.ts'

type Reader<Need> = (transaction: Transaction, order: CommitmentActRequest) => Promise<Need>

const readers: { [Need in keyof CommitmentNeeds]: Reader<CommitmentNeeds[Need]> } = {
  namedNgo: async (transaction, order) =>
    'ngoId' in order ? readDocument(transaction, ngoSchema, paths.ngo(order.ngoId)) : null,
}

/** Reads what an act needs, by what its order names. */
export async function readCommitmentNeeds<Need extends keyof CommitmentNeeds>(
  transaction: Transaction,
  needs: readonly Need[],
  order: CommitmentActRequest,
): Promise<Pick<CommitmentNeeds, Need>> {
  const read = needs.map(async (need) => [need, await readers[need](transaction, order)] as const)
  return Object.fromEntries(await Promise.all(read)) as Pick<CommitmentNeeds, Need>
}
