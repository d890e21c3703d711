import { type DecisionContext, defineActsOf } from '../act/define-act.ts'
import type { Commitment } from '../commitment/commitment.ts'
import type { PartlyLocalized } from '../language.ts'
import type { AuthorMark } from '../person/author-mark.ts'
import type { WorkingCalendar } from '../time/working-days.ts'
import type { EventDetail } from './event-detail.ts'
import type { newProposal } from './initial-values.ts'
import type { Proposal } from './proposal.ts'
import type { ActorRole, Outcome, ProposalState } from './states.ts'
import type { ProposalVersion } from './version.ts'

/** What some acts have to be given, by the name they ask for it. */
export interface ProposalNeeds {
  calendar: WorkingCalendar
  /** The number the proposal gets if it is published. */
  nextNumber: string
  /** Departments of the territory that exist today. */
  departmentIds: ReadonlySet<string>
  /** The proposal's commitments. */
  commitments: readonly Commitment[]
}

/** A commitment as an answer makes it. */
export type NewCommitment = Pick<Commitment, 'title' | 'dueOn' | 'lang' | 'departmentId'>

/** What an act changes beside state, revision and time, which follow from its row. */
export interface ProposalChange {
  /** Which of several rows is taken. */
  to?: ProposalState
  patch?: Partial<Omit<Proposal, 'id' | 'state' | 'rev' | 'submittedAt' | 'changedAt' | 'outcome'>>
  /** What became of it: kept in the proposal and in the event. */
  outcome?: Outcome | null
  detail?: Partial<EventDetail>
  commitments?: NewCommitment[]
  /** The text as it was, where the author may write over it from now on. */
  version?: Pick<ProposalVersion, 'title' | 'body' | 'lang'>
  /** Commitments that fall with the answer that made them. */
  annulled?: readonly Commitment[]
  /** The code with which it could be claimed is worth nothing any more. */
  dropsClaim?: true
}

export interface ProposalConcept {
  subject: Proposal
  state: ProposalState
  role: ActorRole
  context: DecisionContext
  needs: ProposalNeeds
  change: ProposalChange
}

/** An act on a proposal that is there already. */
export const defineAct = defineActsOf<ProposalConcept>()

export interface AuthorConcept extends Omit<ProposalConcept, 'subject' | 'context'> {
  subject: Pick<Proposal, 'state' | 'rev'>
  context: object
}

/** An act that an author takes in the browser, by what they see of the proposal. */
export const defineAuthorAct = defineActsOf<AuthorConcept>()

/** What a proposal is made of when it comes in: everything but its initial values and its times. */
export type Incoming = Omit<Proposal, 'id' | 'submittedAt' | 'changedAt' | keyof typeof newProposal>

export interface CreationConcept {
  subject: null
  state: ProposalState
  role: ActorRole
  context: object
  needs: {
    author: { uid: string; name: string; mark?: AuthorMark | null }
    /** The NGO that the author speaks for here; null: for themself. */
    ngo: { id: string; name: PartlyLocalized } | null
    /** The NGO that asked aloud, the meeting and the district that were named; null where there is none such. */
    askingNgo: { name: PartlyLocalized; territoryId: string } | null
    forum: { territoryId: string } | null
    district: { parentId: string | null } | null
  }
  change: Incoming
}

/** An act that creates a proposal. */
export const defineCreation = defineActsOf<CreationConcept>()
