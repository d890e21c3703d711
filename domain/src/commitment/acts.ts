import { askCancel } from './acts/ask-cancel.ts'
import { cancel } from './acts/cancel.ts'
import { confirm } from './acts/confirm.ts'
import { declare } from './acts/declare.ts'
import { denyCancel } from './acts/deny-cancel.ts'
import { nameConfirmer } from './acts/name-confirmer.ts'
import { refuse } from './acts/refuse.ts'

/** Every act on a commitment, in the order a reader is offered them. All are ordered through `actOnCommitment`. */
export const commitmentActs = [confirm, refuse, declare, askCancel, denyCancel, cancel, nameConfirmer] as const
export type CommitmentAct = (typeof commitmentActs)[number]['name']
