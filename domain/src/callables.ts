import * as v from 'valibot'
import { type CommitmentActRequest, commitmentActRequestSchema } from './commitment/act-request.ts'
import { documentIdSchema } from './document-id.ts'
import { type HidePostRequest, hidePostRequestSchema } from './forum/forum.ts'
import { staffRoles } from './person/staff.ts'
import { type ActRequest, actRequestSchema } from './proposal/act-request.ts'
import { proposalContentSchema } from './proposal/proposal.ts'
import type { ProposalState } from './proposal/transitions.ts'

/** A secretary enters what an NGO asked aloud. */
export const enterSpokenRequestSchema = v.strictObject({
  ...proposalContentSchema.entries,
  territoryId: documentIdSchema,
  ngoId: documentIdSchema,
  forumId: v.nullable(documentIdSchema),
})
export type EnterSpokenRequest = v.InferOutput<typeof enterSpokenRequestSchema>

/** `K7QF-2M9P`: letters and digits that cannot be mistaken for each other. */
export const claimCodeSchema = v.pipe(
  v.string(),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^[A-HJ-NP-Z2-9]{4}-?[A-HJ-NP-Z2-9]{4}$/),
)
export const claimSpokenRequestSchema = v.strictObject({
  code: claimCodeSchema,
})
export type ClaimSpokenRequest = v.InferOutput<typeof claimSpokenRequestSchema>

const roleChange = {
  territoryId: documentIdSchema,
  role: v.picklist(staffRoles),
  departmentId: v.nullable(documentIdSchema),
  grant: v.boolean(),
}
/** The administrator grants or revokes a role: a new person is named by their e-mail, one in the list by their uid. */
export const changeRoleRequestSchema = v.union([
  v.strictObject({ email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email()), ...roleChange }),
  v.strictObject({ uid: documentIdSchema, ...roleChange }),
])
export type ChangeRoleRequest = v.InferOutput<typeof changeRoleRequestSchema>

/** Every callable by its exported name: request schema here, answer type below. */
export const callableRequests = {
  actOnProposal: actRequestSchema,
  actOnCommitment: commitmentActRequestSchema,
  enterSpoken: enterSpokenRequestSchema,
  claimSpoken: claimSpokenRequestSchema,
  hidePost: hidePostRequestSchema,
  changeRole: changeRoleRequestSchema,
} as const

export interface Callables {
  actOnProposal: {
    request: ActRequest
    answer: { state: ProposalState; rev: number; number: string | null }
  }
  actOnCommitment: {
    request: CommitmentActRequest
    answer: { state: string; rev: number }
  }
  enterSpoken: {
    request: EnterSpokenRequest
    answer: { proposalId: string; claimCode: string }
  }
  claimSpoken: { request: ClaimSpokenRequest; answer: { proposalId: string } }
  hidePost: { request: HidePostRequest; answer: { hidden: true } }
  changeRole: {
    request: ChangeRoleRequest
    answer: { uid: string; displayName: string }
  }
}
export type CallableName = keyof Callables

/** The region of every function. */
export const functionsRegion = 'europe-west1'
