import type { EnterSpokenRequest } from '@kopir/domain/callables'
import type { CommitmentActRequest } from '@kopir/domain/commitment/act-request'
import type { ActRequest } from '@kopir/domain/proposal/act-request'
import { callFunction } from '../../../shared/firebase/call.ts'

export type DeskAct = Extract<ActRequest, { act: 'assign' | 'answer' | 'uphold' | 'dismiss' }>
export type ReportAct = Extract<CommitmentActRequest, { act: 'declare' | 'cancel' }>

/** An act of the akimat on a proposal, carried out in one transaction. */
export const actFromDesk = (request: DeskAct) => callFunction('actOnProposal', request)

/** A department reports on its promise. */
export const reportOnPromise = (request: ReportAct) => callFunction('actOnCommitment', request)

/** A secretary enters what an NGO asked aloud; the code is told once. */
export const enterSpoken = (request: EnterSpokenRequest) => callFunction('enterSpoken', request)
