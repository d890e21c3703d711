import type { Commitment } from '@kopir/domain/commitment/commitment'
import { inLanguage } from '@kopir/domain/in-language'
import { newProposal, plainStep } from '@kopir/domain/proposal/beginning'
import { type AcceptedAct, type ActContext, decideAct, decideByClock } from '@kopir/domain/proposal/decide-act'
import { nextStep } from '@kopir/domain/proposal/next-step'
import type { Proposal, ProposalEvent } from '@kopir/domain/proposal/proposal'
import { transitionsFrom } from '@kopir/domain/proposal/transitions'
import { civilDateAt, yearOf } from '@kopir/domain/time/civil-date'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import { departmentIdsOn } from './departments.ts'
import { featuredNgo } from './featured-ngos.ts'
import { actorFor, byAuthor, requestOf } from './life-acts.ts'
import { settle } from './life-promises.ts'
import { personOf } from './people.ts'
import { createRandom } from './random.ts'
import type { Script, Step } from './scripts/script.ts'
import { instantAt, type Timeline, timeZone } from './timeline.ts'

/** A proposal as its script leaves it, with every step that led there. */
export interface Life {
  proposal: Proposal
  /** `public` says whether a step is seen by all or by author and moderators only. */
  steps: { event: ProposalEvent; public: boolean; actorUid: string | null }[]
  commitments: Commitment[]
}

const minute = 60_000

/** When the steps of a script happened: in office hours, one after the other, never in the future. */
export function instantsOf(script: Script, timeline: Timeline): Date[] {
  const random = createRandom(`hours ${script.id}`)
  let before = 0
  return [script.submitted, ...script.steps.map((step) => step.ago)].map((ago) => {
    const time = `${String(random.whole(9, 16)).padStart(2, '0')}:${random.whole(10, 59)}`
    const planned = instantAt(timeline.workingDay(ago), time).getTime()
    const latest = timeline.now.getTime() - random.whole(12, 90) * minute
    before = Math.max(Math.min(planned, latest), before + random.whole(11, 50) * minute)
    return new Date(before)
  })
}

/** Plays a script through the product's own decisions, so that the demo data cannot contain what a person could not do. */
export function live(script: Script, territoryId: string, number: string | null, timeline: Timeline): Life {
  const instants = instantsOf(script, timeline)
  const life = begin(script, territoryId, instants[0] as Date)
  for (const [index, step] of script.steps.entries()) {
    const context: ActContext = {
      now: instants[index + 1] as Date,
      timeZone,
      calendar: kazakhstanCalendar,
      nextNumber: number ?? '',
      departmentIds: departmentIdsOn(territoryId, timeline.today),
      commitments: life.commitments,
    }
    const decided = decide(life, step, context, timeline)
    if (decided) apply(life, decided)
  }
  return life
}

interface Decided {
  act: AcceptedAct
  actorUid: string | null
}

function begin(script: Script, territoryId: string, at: Date): Life {
  const ngoId = script.spoken?.ngoId ?? (script.forNgo ? personOf(script.by).ngoId : null)
  const ngoName = ngoId === null ? null : inLanguage(featuredNgo(ngoId).name, script.lang).text
  const author = script.spoken ? null : personOf(script.by)
  const { id, kind, theme, lang, title, body } = script
  const proposal: Proposal = {
    id,
    kind,
    theme,
    lang,
    title,
    body,
    level: script.level ?? 'city',
    districtId: script.districtId ?? null,
    audience: script.audience ?? ['everyone'],
    territoryId,
    authorUid: author?.uid ?? null,
    authorName: author?.displayName ?? (ngoName as string),
    ngoId,
    ngoName,
    source: script.spoken ? 'spoken' : 'written',
    forumId: script.spoken?.forumId ?? null,
    ...newProposal,
    submittedAt: at,
    changedAt: at,
  }
  const [row] = transitionsFrom(null, author ? 'submit' : 'enter')
  if (!row) throw new RangeError(`${id} cannot begin`)
  const event: ProposalEvent = {
    rev: 1,
    act: row.act,
    from: null,
    to: row.to,
    at,
    by: row.by,
    ...plainStep,
  }
  return { proposal, steps: [{ event, public: false, actorUid: script.by }], commitments: [] }
}

/** A step as the domain decides it, and who took it; null when it changes a promise but not the proposal. */
function decide(life: Life, step: Step, context: ActContext, timeline: Timeline): Decided | null {
  const { proposal } = life
  switch (step.act) {
    case 'resubmit':
    case 'withdraw':
      return { act: byAuthor(proposal, step, context.now), actorUid: proposal.authorUid }
    case 'expire':
    case 'lapse': {
      const due = nextStep(proposal, kazakhstanCalendar, timeZone)?.dueOn ?? null
      const act = decideByClock(proposal, due, life.commitments, context)
      if (!act) throw new RangeError(`${proposal.id}: the clock does nothing on ${step.act}`)
      return { act, actorUid: null }
    }
    case 'declare':
    case 'refuse':
    case 'cancel':
    case 'keep': {
      const { completion, actorUid } = settle(life, step, context)
      return completion && { act: completion, actorUid }
    }
    default: {
      const by = transitionsFrom(proposal.state, step.act)[0]?.by
      if (!by) throw new RangeError(`${proposal.id}: no ${step.act} from ${proposal.state}`)
      const actor = actorFor(by, proposal)
      const act = decideAct(proposal, requestOf(proposal, step, timeline), actor, context)
      if (act.kind === 'refuse') throw new RangeError(`${proposal.id}: ${step.act} refused, ${act.code}`)
      return { act, actorUid: actor.uid }
    }
  }
}

function apply(life: Life, { act, actorUid }: Decided): void {
  life.proposal = { ...life.proposal, ...act.patch }
  const { proposal } = life
  life.steps.push({ event: act.event, public: proposal.public, actorUid })
  for (const [index, commitment] of act.commitments.entries()) {
    life.commitments.push({
      ...commitment,
      id: `${proposal.id}_${proposal.rev}_${index}`,
      territoryId: proposal.territoryId,
      year: yearOf(commitment.dueOn ?? civilDateAt(proposal.changedAt, timeZone)),
      theme: proposal.theme,
      state: 'planned',
      rev: 1,
      source: { kind: 'proposal', id: proposal.id, label: proposal.number ?? '' },
      authorUid: proposal.authorUid,
      ngoId: proposal.ngoId,
      report: null,
      reason: null,
      confirmedOn: null,
      createdAt: proposal.changedAt,
    })
  }
}
