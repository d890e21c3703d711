import type { EnterSpokenRequest } from '@kopir/domain/callables'
import type { ActRequest } from '@kopir/domain/proposal/act-request'
import { callFunction } from '../../../entities/callable/data/call-function.ts'

export type DeskAct = Extract<ActRequest, { act: 'assign' | 'answer' | 'uphold' | 'dismiss' }>

/** An act of the akimat on a proposal, carried out in one transaction. */
export const actFromDesk = (request: DeskAct) => callFunction('actOnProposal', request)

/** A secretary enters what an NGO asked aloud; the code is told once. */
export const enterSpoken = (request: EnterSpokenRequest) => callFunction('enterSpoken', request)
