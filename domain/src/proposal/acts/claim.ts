import { defineActsOf } from '../../act/define-act.ts'
import { isStaffOf, type Staff } from '../../person/staff.ts'
import { refuse } from '../../refuse.ts'
import { claimCodePattern } from '../claim-code.ts'
import type { ProposalConcept } from '../define-act.ts'
import type { Proposal } from '../proposal.ts'

export interface ClaimConcept extends Omit<ProposalConcept, 'context' | 'needs' | 'change'> {
  context: object
  needs: {
    /** Who has the code, and whether they speak for the NGO that asked. */
    claimant: { uid: string; name: string | null; ngoMember: boolean; staff: Staff | null }
  }
  change: Pick<Proposal, 'authorUid' | 'authorName'>
}

/** Head or editor of the NGO that asked aloud becomes the author. It changes no state and no clock, so it has no row. */
export const claim = defineActsOf<ClaimConcept>()({
  name: 'claim',
  rows: [],
  request: ({ code }) => ({ code: code(claimCodePattern) }),
  needs: ['claimant'],
  decide({ authorName, territoryId }, _, { claimant }) {
    if (!claimant.ngoMember) return refuse('claim-not-yours')
    if (isStaffOf(claimant.staff, territoryId)) return refuse('staff-not-ngo-side')
    return { authorUid: claimant.uid, authorName: claimant.name ?? authorName }
  },
})
