import type { PeopleGroup, Recipients } from '../person/recipients.ts'
import type { Commitment } from './commitment.ts'
import type { CommitmentEvent } from './event.ts'
import type { CommitmentStep } from './steps.ts'

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

/** Of these steps somebody is told because it is their turn; of others because it concerns them. */
const turns: Partial<Record<CommitmentRecipientRole, readonly CommitmentStep[]>> = {
  author: ['declare'],
  ngo: ['declare', 'name_confirmer'],
  akim_office: ['declare', 'ask_cancel'],
}

/** Whether somebody is told of a step because they have to act now. */
export const isCommitmentTurnOf = (as: CommitmentRecipientRole, act: CommitmentStep): boolean =>
  turns[as]?.includes(act) ?? false

type Places = Pick<Commitment, 'authorUid' | 'ngoId' | 'territoryId' | 'departmentId'>

/** Everybody whose turn it may have been after a step: the next one, whatever it is, has ended that. */
export function commitmentTurnAfter({ act }: Pick<CommitmentEvent, 'act'>, commitment: Places): PeopleGroup[] {
  const groups = groupsOf(commitment)
  return commitmentRecipientRoles.filter((as) => isCommitmentTurnOf(as, act)).flatMap((as) => groups[as]?.group ?? [])
}

/** Who is told of a step of a commitment; a person in several groups is told as the first of them. */
export function commitmentStepRecipients(
  { act }: Pick<CommitmentEvent, 'act'>,
  commitment: Places,
): Recipients<CommitmentRecipientRole>[] {
  const groups = groupsOf(commitment)
  const told = toldOf[act].flatMap((as) => groups[as] ?? [])
  // Nobody could say whether it is done: the akim's office names who does.
  const isNobodys = commitment.authorUid === null && commitment.ngoId === null
  return act === 'declare' && isNobodys ? [...told, groups.akim_office] : told
}

function groupsOf({ authorUid, ngoId, territoryId, departmentId }: Places) {
  const office: Recipients<CommitmentRecipientRole> = {
    as: 'akim_office',
    group: { kind: 'staff', territoryId, role: 'akim_office' },
  }
  return {
    author: authorUid === null ? null : { as: 'author', group: { kind: 'person', uid: authorUid } },
    ngo: ngoId === null ? null : { as: 'ngo', group: { kind: 'ngo', ngoId } },
    akim_office: office,
    official:
      departmentId === null
        ? office
        : { as: 'official', group: { kind: 'officials', territoryId, departmentIds: [departmentId] } },
  } satisfies Record<CommitmentRecipientRole, Recipients<CommitmentRecipientRole> | null>
}
