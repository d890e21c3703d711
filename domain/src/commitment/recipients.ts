import type { Recipients } from '../person/recipients.ts'
import type { Commitment } from './commitment.ts'
import type { CommitmentEvent } from './event.ts'
import type { CommitmentStep } from './states.ts'

/** As what somebody is told of a commitment. */
export const commitmentRecipientRoles = ['author', 'ngo', 'akim_office', 'official'] as const
export type CommitmentRecipientRole = (typeof commitmentRecipientRoles)[number]

/** Who is told of what; of an answer, a dispute and a claim the proposal's own steps tell. */
const toldOf: Record<CommitmentStep, readonly CommitmentRecipientRole[]> = {
  make: [],
  declare: ['author', 'ngo'],
  confirm: ['author', 'ngo', 'official'],
  refuse: ['author', 'ngo', 'official'],
  ask_cancel: ['author', 'ngo', 'akim_office'],
  cancel: ['author', 'ngo', 'official'],
  deny_cancel: ['author', 'ngo', 'official'],
  name_confirmer: ['ngo', 'official'],
  annul: [],
  claim: [],
}

/** Who is told of a step of a commitment; a person in several groups is told as the first of them. */
export function commitmentStepRecipients(
  { act }: Pick<CommitmentEvent, 'act'>,
  { authorUid, ngoId, territoryId, departmentId }: Commitment,
): Recipients<CommitmentRecipientRole>[] {
  const office: Recipients<CommitmentRecipientRole> = {
    as: 'akim_office',
    group: { kind: 'staff', territoryId, role: 'akim_office' },
  }
  const groups: Record<CommitmentRecipientRole, Recipients<CommitmentRecipientRole> | null> = {
    author: authorUid === null ? null : { as: 'author', group: { kind: 'person', uid: authorUid } },
    ngo: ngoId === null ? null : { as: 'ngo', group: { kind: 'ngo', ngoId } },
    akim_office: office,
    official:
      departmentId === null
        ? office
        : { as: 'official', group: { kind: 'officials', territoryId, departmentIds: [departmentId] } },
  }
  const told = toldOf[act].flatMap((as) => groups[as] ?? [])
  // Nobody could say whether it is done: the akim's office names who does.
  return act === 'declare' && authorUid === null && ngoId === null ? [...told, office] : told
}
