import type { ActRequest } from '@kopir/domain/proposal/act-request'
import { callFunction } from '../../../entities/callable/data/call-function.ts'

/** The decisions that tell the author a reason. */
export const reasonedActs = ['return', 'reject'] as const
export type ReasonedAct = (typeof reasonedActs)[number]

export type ModerationAct = Extract<ActRequest, { act: 'publish' | ReasonedAct }>

/** A moderator's decision, carried out in one transaction. */
export const moderate = (request: ModerationAct) => callFunction('actOnProposal', request)
