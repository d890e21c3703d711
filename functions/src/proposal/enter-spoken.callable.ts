import type { NeedOf } from '@kopir/domain/act/define-act'
import type { EnterSpokenRequest } from '@kopir/domain/callables'
import { forumSchema } from '@kopir/domain/forum/forum'
import { ngoSchema } from '@kopir/domain/ngo/ngo'
import { paths } from '@kopir/domain/paths'
import { enter, mayEnter } from '@kopir/domain/proposal/acts/enter'
import type { CreationConcept } from '@kopir/domain/proposal/define-act'
import { newProposal } from '@kopir/domain/proposal/initial-values'
import { begin } from '@kopir/domain/proposal/take-act'
import { isRefusal } from '@kopir/domain/refuse'
import { territorySchema } from '@kopir/domain/territory/territory'
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import { readStaff } from '../person/actor.ts'
import { firestore, transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { readDocument } from '../platform/document.ts'
import { refused } from '../platform/refused.ts'
import { isRepeated } from '../platform/repeated-order.ts'
import { hashClaimCode, newClaimCode } from './new-claim-code.ts'
import { writeActor } from './write-step.ts'

/** The akim's secretary enters on the spot what an NGO asked aloud; the NGO takes it over with the code. */
export const enterSpoken = callable('enterSpoken', (order, caller) =>
  transact(async (transaction) => {
    const { proposalId, ...request } = order
    const staff = await readStaff(transaction, caller.uid)
    if (!mayEnter(request.territoryId, staff)) throw refused('not-allowed')
    const now = new Date()
    const begun = begin(enter, request, await readNamed(transaction, request), now)
    if (isRefusal(begun)) throw refused(begun.code)
    const ref = firestore.doc(paths.proposal(proposalId))
    const entered = await transaction.get(ref)
    if (entered.exists) return repeat(transaction, entered, order, caller.uid)

    const code = newClaimCode()
    const { proposal, event } = begun
    transaction.create(ref, proposal)
    transaction.create(firestore.doc(paths.proposalReview(ref.id, event.rev)), event)
    transaction.create(firestore.doc(paths.proposalClaim(ref.id)), { codeHash: hashClaimCode(code) })
    writeActor(transaction, ref.id, event, caller.uid, order)
    return { proposalId: ref.id, claimCode: code }
  }),
)

/** The answer to this order was lost, and its code with it: another one takes its place, until the NGO has used one. */
async function repeat(transaction: Transaction, entered: DocumentSnapshot, order: EnterSpokenRequest, uid: string) {
  const { id } = entered
  const isOwn = await isRepeated(transaction, paths.proposalActor(id, newProposal.rev), uid, order)
  if (!isOwn) throw refused('invalid-request')
  if (entered.get('authorUid') !== null) throw refused('not-in-this-state')
  const code = newClaimCode()
  transaction.set(firestore.doc(paths.proposalClaim(id)), { codeHash: hashClaimCode(code) })
  return { proposalId: id, claimCode: code }
}

/** What the order names: each null where it names none, or one that is none. */
async function readNamed(
  transaction: Transaction,
  { ngoId, forumId, districtId }: Pick<EnterSpokenRequest, 'ngoId' | 'forumId' | 'districtId'>,
): Promise<Pick<CreationConcept['needs'], NeedOf<typeof enter>>> {
  return {
    askingNgo: await readDocument(transaction, ngoSchema, paths.ngo(ngoId)),
    forum: forumId === null ? null : await readDocument(transaction, forumSchema, paths.forum(forumId)),
    district:
      districtId === null ? null : await readDocument(transaction, territorySchema, paths.territory(districtId)),
  }
}
