import { createHash } from 'node:crypto'
import type { Commitment } from '@kopir/domain/commitment/commitment'
import { paths } from '@kopir/domain/paths'
import { departments } from '../../reference/departments.ts'
import { territories } from '../../reference/places.ts'
import { createBlocks, type SeededBlock } from './blocks.ts'
import { seededTerritoryIds } from './demo-places.ts'
import { lastCivicForum, lastCivicForumDay, lastCivicForumId, nextCivicForum } from './forums/civic-forums.ts'
import { liveEvent, liveForumId, livePosts, liveSessionId, type SeededPost } from './forums/live-session.ts'
import { meetings } from './forums/meetings.ts'
import { createMonths } from './months.ts'
import { createNgos } from './ngos.ts'
import { createNotifications } from './notifications.ts'
import { officialFigures } from './official-figures.ts'
import { ngoMembers, peopleDocuments, roleEntries, staff } from './people.ts'
import type { PlayedEvent } from './play-commitments.ts'
import { createProposals } from './proposals.ts'
import { createForumPlan, createRoadmap } from './roadmap.ts'
import { createTimeline, type Timeline } from './timeline.ts'

/** A document to write; its id stands in the path only. */
export interface SeedDocument {
  path: string
  data: Record<string, unknown>
}

/** With this code `ngo@` claims what the NGO asked aloud. */
export const demoClaimCode = 'K7QF-2M9P'
const claimableProposalId = 'almaty-spoken-air-posts'

/** All demo data, the same for the same instant. */
export function createDocuments(now: Date): SeedDocument[] {
  const timeline = createTimeline(now)
  const ngos = createNgos(timeline)
  const { played, numbering } = createProposals(timeline)
  const proposals = played.map((playing) => playing.proposal)
  return [
    ...territories.map((territory) => keyed(paths.territory(territory.id), { ...territory, demo: true })),
    ...departments.map((department) => keyed(paths.department(department.id), department)),
    ...ngos.map((ngo) => keyed(paths.ngo(ngo.id), ngo)),
    ...ngoMembers.map((member) => ({ path: paths.ngoMember(member.ngoId, member.uid), data: member })),
    ...peopleDocuments(timeline).map(({ uid, person }) => ({ path: paths.person(uid), data: person })),
    ...staff.map((member) => ({ path: paths.staffMember(member.uid), data: { ...member } })),
    ...roleEntries(timeline).map((entry) => keyed(paths.roleChange(entry.id), entry)),
    ...played.flatMap((playing) => proposalDocuments(playing)),
    { path: paths.proposalClaim(claimableProposalId), data: { codeHash: hashClaimCode(demoClaimCode) } },
    ...numbering.map(({ territoryId, year, last }) => ({ path: paths.numbering(territoryId, year), data: { last } })),
    ...commitmentsBesideProposals(timeline).flatMap(({ commitment, steps }) =>
      commitmentDocuments([commitment], steps),
    ),
    ...createNotifications(played, timeline).map(({ uid, notification }) =>
      keyed(paths.notification(uid, notification.id), notification),
    ),
    ...forumDocuments(timeline),
    ...createBlocks(timeline).flatMap(blockDocuments),
    ...seededTerritoryIds.flatMap((id) => [
      ...(officialFigures[id] ?? []).map((figures) => keyed(paths.officialFigure(id, figures.id), figures)),
      ...createMonths(
        id,
        ngos.filter((ngo) => ngo.territoryId === id),
        proposals.filter((proposal) => proposal.territoryId === id),
        timeline,
      ).flatMap(({ statistics, register }) => [
        { path: paths.statisticsMonth(id, statistics.month), data: statistics },
        ...(register ? [{ path: paths.publishedMonth(id, register.month), data: { ...register } }] : []),
      ]),
    ]),
  ]
}

function keyed(path: string, { id: _, ...data }: { id: string } & Record<string, unknown>): SeedDocument {
  return { path, data }
}

/** Of the code's eight letters and digits, without the dash. */
const hashClaimCode = (code: string) => createHash('sha256').update(code.toUpperCase().replace('-', '')).digest('hex')

function proposalDocuments({
  proposal,
  steps,
  commitments,
  commitmentSteps,
  versions,
}: ReturnType<typeof createProposals>['played'][number]) {
  return [
    keyed(paths.proposal(proposal.id), proposal),
    ...steps.map(({ event, public: isPublic }) => ({
      path: (isPublic ? paths.proposalEvent : paths.proposalReview)(proposal.id, event.rev),
      data: { ...event },
    })),
    ...versions.map((version) => ({ path: paths.proposalVersion(proposal.id, version.rev), data: { ...version } })),
    ...commitmentDocuments(commitments, commitmentSteps),
  ]
}

const commitmentDocuments = (commitments: readonly Commitment[], steps: readonly PlayedEvent[]): SeedDocument[] => [
  ...commitments.map((commitment) => keyed(paths.commitment(commitment.id), commitment)),
  ...steps.map(({ event }) => ({ path: paths.commitmentEvent(event.commitmentId, event.rev), data: { ...event } })),
]

function commitmentsBesideProposals(timeline: Timeline) {
  const label = lastCivicForum(timeline).forum.title
  const plan = { id: lastCivicForumId, label, adoptedOn: lastCivicForumDay(timeline) }
  return [...createRoadmap(timeline), ...createForumPlan(timeline, plan)]
}

function forumDocuments(timeline: Timeline): SeedDocument[] {
  const events = [lastCivicForum(timeline), nextCivicForum(timeline), liveEvent(timeline), ...meetings(timeline)]
  return [
    ...events.flatMap(({ forum, sessions }) => [
      keyed(paths.forum(forum.id), forum),
      ...sessions.map((session) => keyed(paths.session(forum.id, session.id), session)),
    ]),
    ...livePosts(timeline).flatMap(postDocuments),
  ]
}

function postDocuments({ post, hiding, reported }: SeededPost): SeedDocument[] {
  const at = [liveForumId, liveSessionId, post.id] as const
  const documents = [keyed(paths.post(...at), post)]
  if (hiding) {
    const { step, uid } = hiding
    documents.push({ path: paths.postStep(...at, step.rev), data: { ...step } })
    documents.push({ path: paths.postActor(...at, step.rev), data: { uid, at: step.at } })
  }
  if (reported) documents.push({ path: paths.postCase(...at), data: { ...reported } })
  return documents
}

function blockDocuments({ block, byUid }: SeededBlock): SeedDocument[] {
  const { id, uid, territoryId, at, until } = block
  return [
    keyed(paths.block(id), block),
    { path: paths.blockActor(id, 'block'), data: { uid: byUid, at } },
    { path: paths.writingBlock(uid), data: { territories: { [territoryId]: until } } },
  ]
}
