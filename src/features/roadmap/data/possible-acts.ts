import type { CommitmentActRequest } from '@kopir/domain/commitment/act-request'
import type { Commitment } from '@kopir/domain/commitment/commitment'
import { decideCommitmentAct } from '@kopir/domain/commitment/decide-act'
import type { Staff } from '@kopir/domain/person/staff'
import { kazakhstanTimeZone } from '../../../shared/i18n/format-date.ts'

export type CommitmentAct = CommitmentActRequest['act']

/** Who looks at the roadmap. */
export interface Reader {
  uid: string
  staff: Staff | null
  ngoIds: readonly string[]
}

const acts: readonly CommitmentAct[] = ['confirm', 'refuse', 'declare', 'cancel']

/** What the reader may do with a promise now, as the domain decides it. */
export function possibleActs(commitment: Commitment, reader: Reader | null, now: Date): CommitmentAct[] {
  if (!reader) return []
  const { id: commitmentId, rev, ngoId } = commitment
  const actor = {
    uid: reader.uid,
    staff: reader.staff,
    ngoMember: ngoId !== null && reader.ngoIds.includes(ngoId),
  }
  const context = { now, timeZone: kazakhstanTimeZone }
  return acts.filter((act) => {
    const target = { commitmentId, rev }
    const request: CommitmentActRequest =
      act === 'confirm' ? { act, ...target } : { act, ...target, text: '', lang: 'ru' }
    return decideCommitmentAct(commitment, request, actor, context).kind === 'accept'
  })
}
