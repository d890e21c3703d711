import type { Moment } from '@kopir/domain/act/define-act'
import type { Commitment } from '@kopir/domain/commitment/commitment'
import { annulCommitment } from '@kopir/domain/commitment/take-act'
import { enter } from '@kopir/domain/proposal/acts/enter'
import { resubmit } from '@kopir/domain/proposal/acts/resubmit'
import { submit } from '@kopir/domain/proposal/acts/submit'
import { withdraw } from '@kopir/domain/proposal/acts/withdraw'
import { answerCommitments } from '@kopir/domain/proposal/answer-commitments'
import { decideAct } from '@kopir/domain/proposal/decide-act'
import { decideByClock } from '@kopir/domain/proposal/decide-by-clock'
import type { ProposalNeeds } from '@kopir/domain/proposal/define-act'
import type { ProposalEvent } from '@kopir/domain/proposal/event'
import { nextStep } from '@kopir/domain/proposal/next-step'
import type { Proposal, ProposalContent } from '@kopir/domain/proposal/proposal'
import { type AcceptedAct, begin, takeAsAuthor } from '@kopir/domain/proposal/take-act'
import { transitionsFrom } from '@kopir/domain/proposal/transitions'
import type { ProposalVersion } from '@kopir/domain/proposal/version'
import { isRefusal } from '@kopir/domain/refuse'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import { timeZone } from '../../reference/places.ts'
import { departmentIdsOn } from './department-ids.ts'
import { featuredNgo } from './featured-ngos.ts'
import { personOf } from './people.ts'
import { actorFor, requestOf } from './play-acts.ts'
import { made, type PlayedEvent, settle } from './play-commitments.ts'
import { createRandom } from './random.ts'
import type { Step, Story } from './stories/story.ts'
import { instantAt, type Timeline } from './timeline.ts'

/** A proposal as its story leaves it, with every step that led there. */
export interface PlayedStory {
  proposal: Proposal
  /** `public` says whether a step is seen by all or by author and moderators only. */
  steps: { event: ProposalEvent; public: boolean; actorUid: string | null }[]
  commitments: Commitment[]
  /** The histories of its commitments, in order. */
  commitmentSteps: PlayedEvent[]
  /** The texts that were given back to the author. */
  versions: ProposalVersion[]
}

const minute = 60_000

/** When the steps of a story happened: in office hours, one after the other, never in the future. */
export function instantsOf(story: Story, timeline: Timeline): Date[] {
  const random = createRandom(`hours ${story.id}`)
  let before = 0
  return [story.submitted, ...story.steps.map((step) => step.ago)].map((ago) => {
    const time = `${String(random.whole(9, 16)).padStart(2, '0')}:${random.whole(10, 59)}`
    const planned = instantAt(timeline.workingDay(ago), time).getTime()
    const latest = timeline.now.getTime() - random.whole(12, 90) * minute
    before = Math.max(Math.min(planned, latest), before + random.whole(11, 50) * minute)
    return new Date(before)
  })
}

/** Plays a story through the product's own decisions, so that the demo data cannot contain what a person could not do. */
export function playStory(story: Story, territoryId: string, number: string | null, timeline: Timeline): PlayedStory {
  const instants = instantsOf(story, timeline)
  const playing = beginStory(story, territoryId, instants[0] as Date)
  for (const [index, step] of story.steps.entries()) {
    const context: Moment & ProposalNeeds = {
      now: instants[index + 1] as Date,
      timeZone,
      calendar: kazakhstanCalendar,
      nextNumber: number ?? '',
      departmentIds: departmentIdsOn(territoryId, timeline.today),
      commitments: playing.commitments,
    }
    const decided = decide(playing, step, context, timeline)
    if (decided) apply(playing, decided)
  }
  return playing
}

interface Decided {
  act: AcceptedAct
  actorUid: string | null
}

function beginStory(story: Story, territoryId: string, at: Date): PlayedStory {
  const ngoId = story.spoken?.ngoId ?? (story.forNgo ? personOf(story.by).ngoId : null)
  const ngo = ngoId === null ? null : { id: ngoId, name: featuredNgo(ngoId).name }
  const { id, kind, theme, lang, title, body } = story
  const request = {
    kind,
    theme,
    lang,
    title,
    body,
    level: story.level ?? 'city',
    districtId: story.districtId ?? null,
    audience: story.audience ?? ['everyone'],
    territoryId,
  }
  const author = { uid: story.by, name: personOf(story.by).displayName }
  const named = {
    askingNgo: ngo && { ...ngo, territoryId },
    forum: { territoryId },
    district: { parentId: territoryId },
  }
  const begun =
    story.spoken && ngo
      ? begin(enter, { ...request, ngoId: ngo.id, forumId: story.spoken.forumId }, named, at)
      : begin(submit, request, { author, ngo }, at)
  if (isRefusal(begun)) throw new RangeError(`${id}: refused, ${begun.code}`)
  const { proposal, event } = begun
  return {
    proposal: { id, ...proposal },
    steps: [{ event, public: false, actorUid: story.by }],
    commitments: [],
    commitmentSteps: [],
    versions: [],
  }
}

/** The text as it stands, with another body where its author has written one. */
function contentOf(proposal: Proposal, body: string | null): ProposalContent {
  const { kind, title, lang, theme, level, districtId, audience } = proposal
  return { kind, title, body: body ?? proposal.body, lang, theme, level, districtId, audience }
}

/** A step as the domain decides it, and who took it; null when it changes a commitment but not the proposal. */
function decide(playing: PlayedStory, step: Step, context: Moment & ProposalNeeds, timeline: Timeline): Decided | null {
  const { proposal } = playing
  switch (step.act) {
    case 'resubmit':
      return {
        act: takeAsAuthor(resubmit, proposal, contentOf(proposal, step.body), context.now),
        actorUid: proposal.authorUid,
      }
    case 'withdraw': {
      const said = { reason: step.text, lang: proposal.lang }
      return { act: takeAsAuthor(withdraw, proposal, said, context.now), actorUid: proposal.authorUid }
    }
    case 'expire':
    case 'lapse': {
      const due = nextStep(proposal, kazakhstanCalendar, timeZone)?.dueOn ?? null
      const act = decideByClock(proposal, due, { ...context, commitments: playing.commitments })
      if (!act) throw new RangeError(`${proposal.id}: the clock does nothing on ${step.act}`)
      return { act, actorUid: null }
    }
    case 'declare':
    case 'refuse':
    case 'ask_cancel':
    case 'deny_cancel':
    case 'cancel':
    case 'keep': {
      const { followed, actorUid } = settle(playing, step, context)
      return followed && { act: followed, actorUid }
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

function apply(playing: PlayedStory, { act, actorUid }: Decided): void {
  playing.proposal = { ...playing.proposal, ...act.patch }
  const { proposal } = playing
  const { at: now, text, lang } = act.event
  for (const each of act.annulled) {
    const { patch, event } = annulCommitment(each, { text: text ?? '', lang: lang ?? 'ru' }, { now, timeZone })
    playing.commitments = playing.commitments.map((known) => (known.id === each.id ? { ...known, ...patch } : known))
    playing.commitmentSteps.push({ event, actorUid })
  }
  if (act.version) playing.versions.push(act.version)
  playing.steps.push({ event: act.event, public: proposal.public, actorUid })
  const commitments = answerCommitments(proposal, act.commitments, proposal.changedAt, timeZone)
  playing.commitments.push(...commitments)
  playing.commitmentSteps.push(...made(commitments, actorUid))
}
