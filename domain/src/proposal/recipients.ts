import type { PeopleGroup, Recipients } from '../person/recipients.ts'
import type { ProposalEvent } from './event.ts'
import type { Proposal } from './proposal.ts'
import type { Act } from './transitions.ts'

/** As what somebody is told of a proposal. */
export const recipientRoles = [
  'author',
  'ngo',
  'moderator',
  'secretary',
  'akim_office',
  'official',
  'helping_official',
  'former_official',
] as const
export type RecipientRole = (typeof recipientRoles)[number]
type StaffRecipient = Exclude<RecipientRole, 'author' | 'ngo' | 'helping_official' | 'former_official'>

/** New work for a queue or a desk. Author and NGO are told of every act and do not stand here. */
const staffToldOf: Partial<Record<Act, readonly StaffRecipient[]>> = {
  submit: ['moderator'],
  resubmit: ['moderator'],
  enter: ['moderator'],
  publish: ['akim_office'],
  assign: ['official'],
  uphold: ['official'],
  confirm: ['official'],
  dispute: ['akim_office', 'official'],
  withdraw: ['official'],
  // It leaves the queue or the desk, and who entered it has to know.
  disown: ['secretary', 'official'],
}

/** Acts that concern the departments that help the responsible one, too. */
const forHelpers: readonly Act[] = ['assign', 'uphold']

/** Of these steps staff are told because it is their turn; of others because it concerns them. */
const turns: Partial<Record<RecipientRole, readonly Act[]>> = {
  moderator: ['submit', 'resubmit', 'enter'],
  akim_office: ['publish', 'dispute'],
  official: ['assign', 'uphold'],
}

/** Whether somebody is told of a step because they have to act now. */
export const isTurnOf = (as: RecipientRole, act: Act): boolean => turns[as]?.includes(act) ?? false

/** Whose turn ends with an act. */
const endsTurnOf: Partial<Record<Act, readonly StaffRecipient[]>> = {
  publish: ['moderator'],
  return: ['moderator'],
  reject: ['moderator'],
  assign: ['akim_office'],
  answer: ['official'],
  uphold: ['akim_office'],
  dismiss: ['akim_office'],
  withdraw: ['moderator', 'akim_office', 'official'],
  disown: ['moderator', 'akim_office', 'official'],
}

type Places = Pick<Proposal, 'territoryId' | 'departmentId' | 'coDepartmentIds'>

/** The staff meant; none where no department is responsible yet. */
function staffGroups(as: StaffRecipient, { territoryId, departmentId }: Places): PeopleGroup[] {
  if (as !== 'official') return [{ kind: 'staff', territoryId, role: as }]
  return officials(territoryId, departmentId === null ? [] : [departmentId])
}

const officials = (territoryId: string, departmentIds: string[]): PeopleGroup[] =>
  departmentIds.length > 0 ? [{ kind: 'officials', territoryId, departmentIds }] : []

/** Everybody who was told that it is their turn and for whom this act has ended it: it is no news to them any more. */
export const relievedBy = ({ act }: Pick<ProposalEvent, 'act'>, proposal: Places): PeopleGroup[] =>
  (endsTurnOf[act] ?? []).flatMap((as) => {
    const { territoryId, departmentId, coDepartmentIds } = proposal
    // With the turn of who answers ends what the others help with.
    return as === 'official' && departmentId !== null
      ? officials(territoryId, [departmentId, ...coDepartmentIds])
      : staffGroups(as, proposal)
  })

/**
 * Who is told of a step; a person in several groups is told as the first of them. Whether the step itself is public
 * decides for the NGO's people: before publication only the author and the moderators know of a text, except that an
 * unclaimed spoken one is the NGO's own.
 */
export function stepRecipients(
  { act, answeredBy }: Pick<ProposalEvent, 'act' | 'answeredBy'>,
  isPublicStep: boolean,
  proposal: Pick<Proposal, 'authorUid' | 'ngoId' | 'territoryId' | 'departmentId' | 'coDepartmentIds'>,
): Recipients<RecipientRole>[] {
  const { authorUid, ngoId, territoryId } = proposal
  const recipients: Recipients<RecipientRole>[] = []
  // The cancelled commitment tells of it.
  if (act === 'reopen') return recipients
  if (authorUid !== null) recipients.push({ as: 'author', group: { kind: 'person', uid: authorUid } })
  if (ngoId !== null && (isPublicStep || authorUid === null))
    recipients.push({ as: 'ngo', group: { kind: 'ngo', ngoId } })
  for (const as of staffToldOf[act] ?? []) recipients.push(...staffGroups(as, proposal).map((group) => ({ as, group })))
  if (forHelpers.includes(act)) {
    const helping = officials(territoryId, proposal.coDepartmentIds)
    recipients.push(...helping.map((group) => ({ as: 'helping_official' as const, group })))
  }
  // Its answer was overturned, and another department may answer now.
  if (answeredBy !== undefined) {
    const group = { kind: 'officials', territoryId, departmentIds: [answeredBy] } as const
    recipients.push({ as: 'former_official', group })
  }
  return recipients
}
