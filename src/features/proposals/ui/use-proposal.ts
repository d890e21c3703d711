import type { Proposal } from '@kopir/domain/proposal/proposal'
import { type LiveQueryResult, useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { useSession } from '../../../shared/session/use-session.ts'

/** A proposal from now on. Who reads it belongs to the key: signing in may open what was closed. */
export function useProposal(proposalId: string): LiveQueryResult<Proposal | null> {
  const { status, uid } = useSession()
  return useLiveQuery<Proposal | null>(
    { queryKey: ['proposal', proposalId, uid], enabled: status !== 'loading' },
    (push, fail) => watchLater((store) => store.watchProposal(proposalId, push, fail), fail),
  )
}

type Store = typeof import('../data/proposal-store.ts')

/** Starts a listener of the store, whose schemas a page need not have before it shows. */
function watchLater(start: (store: Store) => () => void, fail: (error: unknown) => void): () => void {
  let isStopped = false
  let stop: (() => void) | undefined
  import('../data/proposal-store.ts').then((store) => {
    if (!isStopped) stop = start(store)
  }, fail)
  return () => {
    isStopped = true
    stop?.()
  }
}
