import { readVersions } from '../../../shared/kept/kept-store.ts'
import type { ReasonedAct } from './moderate.ts'

/** Names the reason that is being typed, on this device. */
export const reasonKey = (act: ReasonedAct, proposalId: string) => `reason.${act}.${proposalId}`

/** Whether this person has typed something for this decision and has not sent it yet. */
export const hasReason = (owner: string | null, act: ReasonedAct, proposalId: string): boolean =>
  readVersions({ owner, name: reasonKey(act, proposalId) }).length > 0
