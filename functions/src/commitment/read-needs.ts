import type { CommitmentActRequest } from '@kopir/domain/commitment/act-request'
import type { Commitment } from '@kopir/domain/commitment/commitment'
import type { CommitmentNeeds } from '@kopir/domain/commitment/define-act'
import { ngoSchema } from '@kopir/domain/ngo/ngo'
import { paths } from '@kopir/domain/paths'
import { storedProposalSchema } from '@kopir/domain/proposal/stored-proposal'
import type { Transaction } from 'firebase-admin/firestore'
import { readDocument } from '../platform/document.ts'

type Reader<Need> = (
  transaction: Transaction,
  order: CommitmentActRequest,
  source: Commitment['source'],
) => Promise<Need>

const readers: { [Need in keyof CommitmentNeeds]: Reader<CommitmentNeeds[Need]> } = {
  namedNgo: async (transaction, order) =>
    'ngoId' in order ? readDocument(transaction, ngoSchema, paths.ngo(order.ngoId)) : null,
  isDisputed: async (transaction, _, { kind, id }) => {
    if (kind !== 'proposal' || id === null) return false
    return (await readDocument(transaction, storedProposalSchema, paths.proposal(id)))?.state === 'disputed'
  },
}

/** Reads what an act needs, by what its order names and what the commitment answers. */
export async function readCommitmentNeeds<Need extends keyof CommitmentNeeds>(
  transaction: Transaction,
  needs: readonly Need[],
  order: CommitmentActRequest,
  { source }: Pick<Commitment, 'source'>,
): Promise<Pick<CommitmentNeeds, Need>> {
  const read = needs.map(async (need) => [need, await readers[need](transaction, order, source)] as const)
  return Object.fromEntries(await Promise.all(read)) as Pick<CommitmentNeeds, Need>
}
