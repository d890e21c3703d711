import type { Commitment } from '../commitment/commitment.ts'
import type { Forum } from '../forum/forum.ts'
import type { Ngo } from '../ngo/ngo.ts'
import type { Proposal } from '../proposal/proposal.ts'
import type { OfficialFigures } from '../statistics/official-figure.ts'
import type { NgoStatistics, Statistics } from '../statistics/statistics.ts'
import type { Department } from '../territory/department.ts'
import type { Territory } from '../territory/territory.ts'
import type { CivilDate } from '../time/civil-date.ts'

/** A proposal in a list. Instants are ISO 8601 text: this travels as JSON. */
export interface ProposalSummary
  extends Pick<
    Proposal,
    | 'id'
    | 'number'
    | 'title'
    | 'lang'
    | 'kind'
    | 'theme'
    | 'state'
    | 'outcome'
    | 'dueOn'
    | 'departmentId'
    | 'ngoId'
    | 'ngoName'
  > {
  submittedAt: string
  changedAt: string
  publishedAt: string | null
  decision: NonNullable<Proposal['answer']>['decision'] | null
  answeredOn: string | null
}

export interface CommitmentSummary
  extends Pick<
    Commitment,
    'id' | 'title' | 'lang' | 'departmentId' | 'theme' | 'dueOn' | 'state' | 'year' | 'source' | 'confirmedOn'
  > {
  /** When the department said that it is done; its words stand on the commitment's own place. */
  report: { on: CivilDate } | null
}

export interface ForumSummary extends Pick<Forum, 'id' | 'kind' | 'ordinal' | 'title' | 'place'> {
  startsAt: string
  endsAt: string
}

/** `GET /data/site`: what a deployment is set up with. */
export interface PublishedSite {
  /** The public site key of reCAPTCHA Enterprise; null: this deployment asks for no App Check. */
  appCheckKey: string | null
}

/** `GET /data/places`: what the shell needs everywhere: territories with an akimat's workspace first come first. */
export interface PublishedPlaces {
  territories: Territory[]
  departments: Department[]
  /** Ids of the territories where somebody reads what is sent and somebody assigns what is published. */
  takingIds: string[]
}

/** `GET /data/{territoryId}/home` */
export interface PublishedHome {
  territoryId: string
  asOf: string
  ngos: NgoStatistics | null
  officialFigures: OfficialFigures[]
  /** Published or assigned, the nearest deadline first. */
  waiting: { total: number; items: ProposalSummary[] }
  /** The newest answers. */
  answers: { total: number; items: ProposalSummary[] }
  /** Commitments: how many in which state, and those that the administration owes, late or due first. */
  commitments: {
    byState: Record<string, number>
    items: CommitmentSummary[]
    /** Declared done and waiting for the NGO side's word. */
    declared: CommitmentSummary[]
  }
  lastForum: ForumSummary | null
  /** Those that are not over, the first to end first: one may be on. */
  comingForums: ForumSummary[]
}

/** `GET /data/{territoryId}/statistics`: what a dashboard shows. */
export interface PublishedStatistics {
  /** Null before the first count. */
  statistics: Statistics | null
  official: OfficialFigures[]
}

/** `GET /data/ngos/{ngoId}` */
export interface PublishedNgo {
  ngo: Ngo
  proposals: ProposalSummary[]
  commitments: CommitmentSummary[]
}

export function summarizeProposal(proposal: Proposal): ProposalSummary {
  const { id, number, title, lang, kind, theme, state, outcome, dueOn, departmentId, ngoId, ngoName } = proposal
  return {
    id,
    number,
    title,
    lang,
    kind,
    theme,
    state,
    outcome,
    dueOn,
    departmentId,
    ngoId,
    ngoName,
    submittedAt: proposal.submittedAt.toISOString(),
    changedAt: proposal.changedAt.toISOString(),
    publishedAt: proposal.publishedAt?.toISOString() ?? null,
    decision: proposal.answer?.decision ?? null,
    answeredOn: proposal.answer?.answeredOn ?? null,
  }
}

export function summarizeCommitment(commitment: Commitment): CommitmentSummary {
  const { id, title, lang, departmentId, theme, dueOn, state, year, source, confirmedOn, report } = commitment
  return {
    id,
    title,
    lang,
    departmentId,
    theme,
    dueOn,
    state,
    year,
    source,
    confirmedOn,
    report: report && { on: report.on },
  }
}

export function summarizeForum(forum: Forum): ForumSummary {
  const { id, kind, ordinal, title, place } = forum
  return {
    id,
    kind,
    ordinal,
    title,
    place,
    startsAt: forum.startsAt.toISOString(),
    endsAt: forum.endsAt.toISOString(),
  }
}
