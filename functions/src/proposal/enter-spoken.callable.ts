import type { EnterSpokenRequest } from '@kopir/domain/callables'
import { forumSchema } from '@kopir/domain/forum/forum'
import { inLanguage } from '@kopir/domain/in-language'
import { type Ngo, ngoSchema } from '@kopir/domain/ngo/ngo'
import { paths } from '@kopir/domain/paths'
import { hasRole } from '@kopir/domain/person/staff'
import { newProposal, plainStep } from '@kopir/domain/proposal/beginning'
import type { Proposal, ProposalEvent } from '@kopir/domain/proposal/proposal'
import { territorySchema } from '@kopir/domain/territory/territory'
import type { Transaction } from 'firebase-admin/firestore'
import { readStaff } from '../person/actor.ts'
import { firestore, transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { readDocument } from '../platform/document.ts'
import { refused } from '../platform/refused.ts'
import { hashClaimCode, newClaimCode } from './claim-code.ts'
import { writeActor } from './write-step.ts'

/** The akim's secretary enters on the spot what an NGO asked aloud; the NGO takes it over with the code. */
export const enterSpoken = callable('enterSpoken', (request, caller) =>
  transact(async (transaction) => {
    const staff = await readStaff(transaction, caller.uid)
    if (!hasRole(staff, request.territoryId, 'secretary')) throw refused('not-allowed')
    const ngo = await readDocument(transaction, ngoSchema, paths.ngo(request.ngoId))
    if (!ngo) throw refused('not-found')
    await checkPlaces(transaction, request)

    const now = new Date()
    const code = newClaimCode()
    const ref = firestore.collection(paths.proposals()).doc()
    const event = spokenEvent(now)
    transaction.create(ref, spokenProposal(request, ngo, now))
    transaction.create(firestore.doc(paths.proposalReview(ref.id, event.rev)), event)
    transaction.create(firestore.doc(paths.proposalClaim(ref.id)), { codeHash: hashClaimCode(code) })
    writeActor(transaction, ref.id, event, caller.uid)
    return { proposalId: ref.id, claimCode: code }
  }),
)

/** The meeting and the district, where given, belong to the territory. */
async function checkPlaces(transaction: Transaction, { territoryId, forumId, districtId }: EnterSpokenRequest) {
  if (forumId !== null) {
    const forum = await readDocument(transaction, forumSchema, paths.forum(forumId))
    if (forum?.territoryId !== territoryId) throw refused('invalid-request')
  }
  if (districtId !== null) {
    const district = await readDocument(transaction, territorySchema, paths.territory(districtId))
    if (district?.parentId !== territoryId) throw refused('invalid-request')
  }
}

function spokenProposal(request: EnterSpokenRequest, ngo: Ngo, now: Date): Omit<Proposal, 'id'> {
  const ngoName = inLanguage(ngo.name, request.lang).text
  return {
    ...request,
    authorUid: null,
    authorName: ngoName,
    ngoName,
    source: 'spoken',
    ...newProposal,
    submittedAt: now,
    changedAt: now,
  }
}

const spokenEvent = (at: Date): ProposalEvent => ({
  rev: 1,
  act: 'enter',
  from: null,
  to: 'submitted',
  at,
  by: 'secretary',
  ...plainStep,
})
