import type { AnyAct, CodeOf, Row } from '../act/define-act.ts'
import type { Commitment } from '../commitment/commitment.ts'
import { DomainError } from '../domain-error.ts'
import { isRefusal, type Refusal } from '../refuse.ts'
import type { Timed } from '../time/timed.ts'
import { type ClaimConcept, claim } from './acts/claim.ts'
import type { AuthorConcept, CreationConcept, Incoming, NewCommitment, ProposalChange } from './define-act.ts'
import type { ProposalEvent } from './event.ts'
import { emptyDetail } from './event-detail.ts'
import { newProposal } from './initial-values.ts'
import type { Proposal } from './proposal.ts'
import type { ActorRole, ProposalState } from './states.ts'
import type { Act } from './transitions.ts'
import type { ProposalVersion } from './version.ts'

type Before = Pick<Proposal, 'state' | 'rev'>

/** A step as it is written: the change of the proposal and, beside it, the event of its revision. */
export interface AcceptedAct<Time = Date> {
  kind: 'accept'
  patch: Partial<Timed<Omit<Proposal, 'id'>, Time>>
  event: Timed<ProposalEvent, Time>
  /** What an answer commits its department to. */
  commitments: NewCommitment[]
  /** Commitments of an earlier answer that this step overturned. */
  annulled: readonly Commitment[]
  /** The code with which it could be claimed goes. */
  dropsClaim: boolean
  /** The text that is kept with this step. */
  version: Timed<ProposalVersion, Time> | null
}

/** Takes a row of an act: state, revision and time follow from it, the rest is what the act changes. */
export function takeRow<Time>(
  act: Act,
  { to, by }: Row<ProposalState, ActorRole>,
  { state, rev }: Before,
  change: ProposalChange,
  at: Time,
): AcceptedAct<Time> {
  const { outcome } = change
  return {
    kind: 'accept',
    patch: {
      ...change.patch,
      ...(outcome !== undefined && { outcome }),
      state: to,
      rev: rev + 1,
      changedAt: at,
    },
    event: {
      rev: rev + 1,
      act,
      from: state,
      to,
      at,
      by,
      ...emptyDetail,
      ...change.detail,
      ...(outcome && { outcome }),
    },
    commitments: change.commitments ?? [],
    annulled: change.annulled ?? [],
    dropsClaim: change.dropsClaim ?? false,
    version: change.version ? { ...change.version, rev: rev + 1, at } : null,
  }
}

/** An act on what an author sees, with what it asks. */
type AuthorAct<Request> = Pick<AnyAct<AuthorConcept>, 'rows'> & {
  name: Act
  decide: (subject: Before, request: Request, context: object) => ProposalChange
}

/** An author's step from what they see; throws `DomainError` where the act has no row. The rules decide if it counts. */
export function takeAsAuthor<Request, Time>(act: AuthorAct<Request>, seen: Before, request: Request, at: Time) {
  const row = act.rows.find(({ from }) => from === seen.state)
  if (!row) throw new DomainError('no-such-transition')
  return takeRow(act.name, row, seen, act.decide(seen, request, {}), at)
}

/** An act that creates a proposal, with what it asks and needs. */
type Creation<Request, Context, Result> = Pick<AnyAct<CreationConcept>, 'rows'> & {
  name: Act
  decide: (subject: null, request: Request, context: Context) => Result
}

/** A new proposal and its first event, or why the act refuses. */
export function begin<Request, Context, Time, Result extends Incoming | Refusal>(
  act: Creation<Request, Context, Result>,
  request: Request,
  context: Context,
  at: Time,
): { proposal: Timed<Omit<Proposal, 'id'>, Time>; event: Timed<ProposalEvent, Time> } | Extract<Result, Refusal> {
  const [row] = act.rows
  if (!row) throw new DomainError('no-such-transition')
  const incoming: Incoming | Refusal = act.decide(null, request, context)
  if (isRefusal(incoming)) return incoming as Extract<Result, Refusal>
  const { rev } = newProposal
  return {
    proposal: { ...incoming, ...newProposal, submittedAt: at, changedAt: at },
    event: { rev, act: act.name, from: null, to: row.to, at, by: row.by, ...emptyDetail },
  }
}

/** The NGO takes over what it asked aloud: state and clock stay as they are. */
export function takeClaim(
  proposal: Proposal,
  code: string,
  claimant: ClaimConcept['needs']['claimant'],
  at: Date,
): AcceptedAct | Refusal<CodeOf<typeof claim>> {
  const { rev, state } = proposal
  const change = claim.decide(proposal, { code }, { claimant })
  if (isRefusal(change)) return change
  return {
    kind: 'accept',
    patch: { ...change, rev: rev + 1 },
    event: { rev: rev + 1, act: claim.name, from: state, to: state, at, by: 'ngo_side', ...emptyDetail },
    commitments: [],
    annulled: [],
    // Whoever sends it again is told so.
    dropsClaim: false,
    version: null,
  }
}
