import type { Commitment } from '@kopir/domain/commitment/commitment'
import type { CommitmentEvent } from '@kopir/domain/commitment/event'
import { readInstants } from '@kopir/domain/published/instants'
import { queryOptions } from '@tanstack/react-query'
import { loadCode } from '../../../shared/load-code.ts'
import { fetchJson } from '../../../shared/query/fetch-json.ts'
import type { LiveSource } from '../../../shared/query/live-query.ts'
import { fromPublished } from '../../proposal/data/from-published.ts'

const openStore = () => loadCode(() => import('./commitment-store.ts'))

const commitmentKeys = {
  ofTerritory: (territoryId: string) => ['commitments', 'territory', territoryId],
  published: (territoryId: string) => ['commitments', 'territory', territoryId, 'published'],
  ofDepartments: (territoryId: string, departmentIds: readonly string[]) => [
    'commitments',
    'departments',
    territoryId,
    departmentIds,
  ],
  ofProposal: (proposalId: string) => ['commitments', 'proposal', proposalId],
  declaredForAuthor: (uid: string) => ['commitments', 'declared', 'author', uid],
  declaredForNgos: (ngoIds: readonly string[]) => ['commitments', 'declared', 'ngos', ...ngoIds],
  toRelease: (territoryId: string) => ['commitments', 'to-release', territoryId],
  unnamed: (territoryId: string) => ['commitments', 'unnamed', territoryId],
  events: (commitmentId: string) => ['commitments', 'events', commitmentId],
  eventsOfProposal: (proposalId: string) => ['commitments', 'proposal', proposalId, 'events'],
}

/** Every commitment of a territory, as they are published. */
export const publishedCommitments = (territoryId: string) =>
  queryOptions({
    queryKey: commitmentKeys.published(territoryId),
    queryFn: async ({ signal }) =>
      readInstants<Commitment[]>(await fetchJson(`/data/${territoryId}/commitments`, signal)),
  })

/** Every commitment of a territory, by year and day. */
export const commitmentsOfTerritory = (territoryId: string): LiveSource<Commitment[]> => ({
  queryKey: commitmentKeys.ofTerritory(territoryId),
  read: (client) => client.fetchQuery(publishedCommitments(territoryId)),
  watch: async (listener) => (await openStore()).watchOfTerritory(territoryId, listener),
})

/** The commitments of some departments that still need their word, the nearest day first. */
export const commitmentsOfDepartments = (
  territoryId: string,
  departmentIds: readonly string[],
): LiveSource<Commitment[]> => ({
  queryKey: commitmentKeys.ofDepartments(territoryId, departmentIds),
  watch: async (listener) => (await openStore()).watchOfDepartments(territoryId, departmentIds, listener),
})

/** The commitments made in answer to a proposal. */
export const commitmentsOfProposal = (proposalId: string): LiveSource<Commitment[]> => ({
  queryKey: commitmentKeys.ofProposal(proposalId),
  read: fromPublished(proposalId, ({ commitments }) => commitments),
  watch: async (listener) => (await openStore()).watchOfProposal(proposalId, listener),
})

/** The commitments to an author that are said to be kept. */
export const declaredForAuthor = (uid: string): LiveSource<Commitment[]> => ({
  queryKey: commitmentKeys.declaredForAuthor(uid),
  watch: async (listener) => (await openStore()).watchDeclaredForAuthor(uid, listener),
})

/** The commitments to these NGOs that are said to be kept. */
export const declaredForNgos = (ngoIds: readonly string[]): LiveSource<Commitment[]> => ({
  queryKey: commitmentKeys.declaredForNgos(ngoIds),
  enabled: ngoIds.length > 0,
  watch: async (listener) => (await openStore()).watchDeclaredForNgos(ngoIds, listener),
})

/** The commitments from which departments ask to be released, the longest waiting first. */
export const commitmentsToRelease = (territoryId: string): LiveSource<Commitment[]> => ({
  queryKey: commitmentKeys.toRelease(territoryId),
  watch: async (listener) => (await openStore()).watchToRelease(territoryId, listener),
})

/** Open commitments that nobody could confirm, because they answer nobody and no NGO was named. */
export const unnamedCommitments = (territoryId: string): LiveSource<Commitment[]> => ({
  queryKey: commitmentKeys.unnamed(territoryId),
  watch: async (listener) => (await openStore()).watchUnnamed(territoryId, listener),
})

/** The steps of a commitment, the first first. */
export const commitmentEvents = (commitmentId: string): LiveSource<CommitmentEvent[]> => ({
  queryKey: commitmentKeys.events(commitmentId),
  watch: async (listener) => (await openStore()).watchEvents(commitmentId, listener),
})

/** The steps of all commitments that were made in answer to a proposal, each commitment's in order. */
export const commitmentEventsOfProposal = (proposalId: string): LiveSource<CommitmentEvent[]> => ({
  queryKey: commitmentKeys.eventsOfProposal(proposalId),
  read: fromPublished(proposalId, ({ commitmentEvents }) => commitmentEvents),
  watch: async (listener) => (await openStore()).watchEventsOfProposal(proposalId, listener),
})
