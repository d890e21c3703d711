import { createHash } from 'node:crypto'
import { paths } from '@kopir/domain/paths'
import { departments } from './departments.ts'
import { lastCivicForum, lastCivicForumDay, lastCivicForumId, nextCivicForum } from './forums/civic-forums.ts'
import { liveEvent, liveForumId, livePosts, liveSessionId } from './forums/live-session.ts'
import { meetings } from './forums/meetings.ts'
import { createMonths } from './months.ts'
import { createNgos } from './ngos.ts'
import { createNotifications } from './notifications.ts'
import { officialFigures } from './official-figures.ts'
import { ngoMembers, peopleDocuments, staff } from './people.ts'
import { seededTerritoryIds, territories } from './places.ts'
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
  const { lives, numbering } = createProposals(timeline)
  const proposals = lives.map((life) => life.proposal)
  return [
    ...territories.map((territory) => keyed(paths.territory(territory.id), territory)),
    ...departments.map((department) => keyed(paths.department(department.id), department)),
    ...ngos.map((ngo) => keyed(paths.ngo(ngo.id), ngo)),
    ...ngoMembers.map((member) => ({ path: paths.ngoMember(member.ngoId, member.uid), data: member })),
    ...peopleDocuments(timeline).map(({ uid, person }) => ({ path: paths.person(uid), data: person })),
    ...staff.map((member) => ({ path: paths.staffMember(member.uid), data: member })),
    ...lives.flatMap((life) => proposalDocuments(life)),
    { path: paths.proposalClaim(claimableProposalId), data: { codeHash: hashClaimCode(demoClaimCode) } },
    ...numbering.map(({ territoryId, year, last }) => ({ path: paths.numbering(territoryId, year), data: { last } })),
    ...commitmentsBesideProposals(timeline).map((each) => keyed(paths.commitment(each.id), each)),
    ...createNotifications(lives, timeline).map(({ uid, notification }) =>
      keyed(paths.notification(uid, notification.id), notification),
    ),
    ...forumDocuments(timeline),
    ...seededTerritoryIds.flatMap((id) => [
      ...(officialFigures[id] ?? []).map((figures) => keyed(paths.officialFigure(id, figures.id), figures)),
      ...createMonths(
        ngos.filter((ngo) => ngo.territoryId === id),
        proposals.filter((proposal) => proposal.territoryId === id),
        timeline,
      ).map((month) => ({ path: paths.statisticsMonth(id, month.month), data: month })),
    ]),
  ]
}

function keyed(path: string, { id: _, ...data }: { id: string } & Record<string, unknown>): SeedDocument {
  return { path, data }
}

/** Of the code's eight letters and digits, without the dash. */
const hashClaimCode = (code: string) => createHash('sha256').update(code.toUpperCase().replace('-', '')).digest('hex')

function proposalDocuments({ proposal, steps, commitments }: ReturnType<typeof createProposals>['lives'][number]) {
  return [
    keyed(paths.proposal(proposal.id), proposal),
    ...steps.map(({ event, public: isPublic }) => ({
      path: (isPublic ? paths.proposalEvent : paths.proposalReview)(proposal.id, event.rev),
      data: { ...event },
    })),
    ...commitments.map((commitment) => keyed(paths.commitment(commitment.id), commitment)),
  ]
}

function commitmentsBesideProposals(timeline: Timeline) {
  const label = lastCivicForum(timeline).forum.title.ru
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
    ...livePosts(timeline).flatMap(({ post, original }) => [
      keyed(paths.post(liveForumId, liveSessionId, post.id), post),
      ...(original ? [{ path: paths.postOriginal(liveForumId, liveSessionId, post.id), data: original }] : []),
    ]),
  ]
}
