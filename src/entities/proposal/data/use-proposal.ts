import type { Proposal } from '@kopir/domain/proposal/proposal'
import { type LiveQueryResult, useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { proposalById } from './proposal-queries.ts'

/** A proposal as the person signed in may see it, live. */
export function useProposal(proposalId: string): LiveQueryResult<Proposal | null> {
  const { status, uid } = useSignIn()
  return useLiveQuery({ ...proposalById(proposalId, uid), enabled: status !== 'loading' })
}
