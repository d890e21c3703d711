import type { ProposalEvent } from '@kopir/domain/proposal/event'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { ProposalVersion } from '@kopir/domain/proposal/version'
import { queryOptions } from '@tanstack/react-query'
import { loadCode } from '../../../shared/load-code.ts'
import { queryClient } from '../../../shared/query/client.ts'
import type { LiveSource } from '../../../shared/query/live-query.ts'
import { fromPublished } from './from-published.ts'
import { proposalKeys } from './proposal-keys.ts'

/** The queue is not in the public statistics, so its length is asked for anew. */
const queueRefetchMs = 30_000

// Its schemas are not needed before a page shows.
const openStore = () => loadCode(() => import('./proposal-store.ts'))

/** A proposal; null for one that does not exist. One that is not public and not one's own is refused alike. */
export const proposalById = (id: string, uid: string | null): LiveSource<Proposal | null> => ({
  queryKey: proposalKeys.detail(id, uid),
  read: fromPublished(id, ({ proposal }) => proposal),
  watch: async (listener) => (await openStore()).watchProposal(id, listener),
  // Who signs in, or is found to be, sees meanwhile what everybody does.
  placeholderData: (shown, query) => (query?.queryKey[2] === id && query.queryKey[3] === null ? shown : undefined),
})

/** The steps that everybody sees: those from publication on. */
export const proposalEvents = (id: string): LiveSource<ProposalEvent[]> => ({
  queryKey: proposalKeys.events(id),
  read: fromPublished(id, ({ events }) => events),
  watch: async (listener) => (await openStore()).watchEvents(id, listener),
})

/** The steps before publication, for the author and the moderators. */
export const proposalReview = (id: string, uid: string | null): LiveSource<ProposalEvent[]> => ({
  queryKey: proposalKeys.review(id, uid),
  watch: async (listener) => (await openStore()).watchReview(id, listener),
})

/** The texts that were given back, the first first, for the author and the moderators. */
export const proposalVersions = (id: string, uid: string | null): LiveSource<ProposalVersion[]> => ({
  queryKey: proposalKeys.versions(id, uid),
  watch: async (listener) => (await openStore()).watchVersions(id, listener),
})

/** What somebody did with a proposal: names of acts; steps from before they were named are left out. */
export const ownActsOn = (id: string, uid: string | null): LiveSource<string[]> => ({
  queryKey: proposalKeys.ownActs(id, uid),
  enabled: uid !== null,
  watch: async (listener) => (await openStore()).watchOwnActs(id, uid ?? '', listener),
})

/** Everything a person has submitted, the newest first. */
export const proposalsOfAuthor = (uid: string): LiveSource<Proposal[]> => ({
  queryKey: proposalKeys.ofAuthor(uid),
  watch: async (listener) => (await openStore()).watchOfAuthor(uid, listener),
})

/** What waits for a moderator of the territory, the longest waiting first; the `count` oldest of them. */
export const submittedProposals = (territoryId: string, count: number): LiveSource<Proposal[]> => ({
  queryKey: proposalKeys.submitted(territoryId, count),
  watch: async (listener) => {
    const push = (found: Proposal[]) => {
      listener.push(found)
      // Beside a list that is live its length must not be an old one.
      void queryClient.invalidateQueries({ queryKey: proposalKeys.submittedCount(territoryId), exact: true })
    }
    return (await openStore()).watchSubmitted(territoryId, count, { ...listener, push })
  },
  // More of the same queue: what is shown stays meanwhile.
  placeholderData: (shown, query) => (query?.queryKey[2] === territoryId ? shown : undefined),
})

/** How many texts wait for a moderator. */
export const submittedCount = (territoryId: string) =>
  queryOptions({
    queryKey: proposalKeys.submittedCount(territoryId),
    refetchInterval: queueRefetchMs,
    queryFn: async () => (await openStore()).countSubmitted(territoryId),
  })

/** What some departments have to answer, the nearest deadline first. */
export const assignedProposals = (territoryId: string, departmentIds: readonly string[]): LiveSource<Proposal[]> => ({
  queryKey: proposalKeys.assigned(territoryId, departmentIds),
  enabled: departmentIds.length > 0,
  watch: async (listener) => (await openStore()).watchAssigned(territoryId, departmentIds, listener),
})

/** What some departments help another one with, the nearest deadline first. */
export const helpedProposals = (territoryId: string, departmentIds: readonly string[]): LiveSource<Proposal[]> => ({
  queryKey: proposalKeys.helped(territoryId, departmentIds),
  enabled: departmentIds.length > 0,
  watch: async (listener) => (await openStore()).watchHelped(territoryId, departmentIds, listener),
})

/** What the akim's office has to assign, the nearest deadline first. */
export const unassignedProposals = (territoryId: string) => officeProposals(territoryId, 'published')

/** What waits for the word of the akim's office, the nearest deadline first. */
export const disputedProposals = (territoryId: string) => officeProposals(territoryId, 'disputed')

const officeProposals = (territoryId: string, state: 'published' | 'disputed'): LiveSource<Proposal[]> => ({
  queryKey: proposalKeys.ofOffice(territoryId, state),
  watch: async (listener) => (await openStore()).watchOffice(territoryId, state, listener),
})
