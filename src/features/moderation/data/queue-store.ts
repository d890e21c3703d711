import { paths } from '@kopir/domain/paths'
import type { ActRequest } from '@kopir/domain/proposal/act-request'
import { type Proposal, proposalSchema } from '@kopir/domain/proposal/proposal'
import { callFunction } from '../../../shared/firebase/call.ts'
import { watchList } from '../../../shared/firebase/documents.ts'

/** How many a queue shows at once; the rest follows as these are decided. */
export const queueLimit = 200

/** What waits for a moderator of the territory from now on, the longest waiting first. */
export const watchQueue = (
  territoryId: string,
  push: (proposals: Proposal[]) => void,
  fail: (error: unknown) => void,
) =>
  watchList(
    ({ db, collection, query, where, orderBy, limit }) =>
      query(
        collection(db, paths.proposals()),
        where('territoryId', '==', territoryId),
        where('state', '==', 'submitted'),
        orderBy('submittedAt'),
        limit(queueLimit),
      ),
    proposalSchema,
    // A text that came back from its author waits since then.
    (proposals) => push(proposals.toSorted((a, b) => a.changedAt.getTime() - b.changedAt.getTime())),
    fail,
  )

export type ModerationAct = Extract<ActRequest, { act: 'publish' | 'return' | 'reject' }>

/** A moderator's decision, carried out in one transaction. */
export const moderate = (request: ModerationAct) => callFunction('actOnProposal', request)
