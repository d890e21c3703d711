import * as v from 'valibot'
import { requestSchemaOf } from './act/request-schema.ts'
import { blockPerson } from './block/acts/block-person.ts'
import { type BlockActRequest, blockActRequestSchema } from './block/block-act-request.ts'
import { type CommitmentActRequest, commitmentActRequestSchema } from './commitment/act-request.ts'
import type { CommitmentState } from './commitment/states.ts'
import { documentIdSchema } from './document-id.ts'
import { hidePost } from './forum/acts/hide-post.ts'
import { type PostActRequest, postActRequestSchema } from './forum/post-act-request.ts'
import { deleteAccountRequestSchema } from './person/acts/delete-account.ts'
import { setNameRequestSchema } from './person/acts/set-name.ts'
import type { OrphanedQueue } from './person/staffing.ts'
import { type ActRequest, actRequestSchema } from './proposal/act-request.ts'
import { claim } from './proposal/acts/claim.ts'
import { enter } from './proposal/acts/enter.ts'
import type { ProposalState } from './proposal/states.ts'
import { type ImportActRequest, importActRequestSchema } from './register-import/import-act-request.ts'
import type { ImportState } from './register-import/register-import.ts'
import { type ChangeRoleRequest, changeRoleRequestSchema } from './role/acts/change-role.ts'

/** The id is the client's, so that a repeated order enters the same text. */
const enterSpokenRequestSchema = v.strictObject({ ...requestSchemaOf(enter).entries, proposalId: documentIdSchema })
export type EnterSpokenRequest = v.InferOutput<typeof enterSpokenRequestSchema>

const claimSpokenRequestSchema = requestSchemaOf(claim)
type ClaimSpokenRequest = v.InferOutput<typeof claimSpokenRequestSchema>

const hidePostRequestSchema = requestSchemaOf(hidePost)

const blockPersonRequestSchema = requestSchemaOf(blockPerson)

/** Every callable by its exported name: request schema here, answer type below. */
export const callableRequests = {
  actOnProposal: actRequestSchema,
  actOnCommitment: commitmentActRequestSchema,
  enterSpoken: enterSpokenRequestSchema,
  claimSpoken: claimSpokenRequestSchema,
  hidePost: hidePostRequestSchema,
  actOnPost: postActRequestSchema,
  blockPerson: blockPersonRequestSchema,
  actOnBlock: blockActRequestSchema,
  actOnImport: importActRequestSchema,
  changeRole: changeRoleRequestSchema,
  orphanedQueues: v.strictObject({}),
  setName: setNameRequestSchema,
  deleteAccount: deleteAccountRequestSchema,
} as const

export interface Callables {
  actOnProposal: {
    request: ActRequest
    answer: { state: ProposalState; rev: number; number: string | null }
  }
  actOnCommitment: {
    request: CommitmentActRequest
    answer: { state: CommitmentState; rev: number }
  }
  enterSpoken: {
    request: EnterSpokenRequest
    answer: { proposalId: string; claimCode: string }
  }
  claimSpoken: { request: ClaimSpokenRequest; answer: { proposalId: string } }
  hidePost: { request: v.InferOutput<typeof hidePostRequestSchema>; answer: { hidden: true } }
  actOnPost: { request: PostActRequest; answer: { rev: number } }
  blockPerson: { request: v.InferOutput<typeof blockPersonRequestSchema>; answer: { until: string } }
  actOnBlock: { request: BlockActRequest; answer: { blockId: string } }
  actOnImport: {
    request: ImportActRequest
    /** Null: it was stopped before it started, and is not there any more. */
    answer: { importId: string; state: ImportState | null }
  }
  changeRole: {
    request: ChangeRoleRequest
    answer: { uid: string; displayName: string }
  }
  orphanedQueues: { request: Record<string, never>; answer: { queues: OrphanedQueue[] } }
  setName: { request: v.InferOutput<typeof setNameRequestSchema>; answer: { displayName: string } }
  deleteAccount: { request: Record<string, never>; answer: { ordered: true } }
}
export type CallableName = keyof Callables
