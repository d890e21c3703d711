import type { Notification } from '../person/notification.ts'
import type { Proposal, ProposalEvent } from './proposal.ts'
import type { Act } from './transitions.ts'

/** A group of people who are told, and as what. A person in several groups is told once, as the first of them. */
export interface ToldGroup {
  as: Notification['as']
  /** The departments whose officials are meant; empty for the other groups. */
  departmentIds: readonly string[]
}

/** New work for a queue or a desk. Author and NGO are told of every act and do not stand here. */
const told: Partial<Record<Act, readonly Notification['as'][]>> = {
  submit: ['moderator'],
  resubmit: ['moderator'],
  enter: ['moderator'],
  publish: ['akim_office'],
  assign: ['official'],
  uphold: ['official'],
  confirm: ['official'],
  dispute: ['akim_office', 'official'],
  withdraw: ['official'],
}

/** Acts that concern the departments that help the responsible one, too. */
const forHelpers: readonly Act[] = ['assign', 'uphold']

/**
 * Who is told of a step. Whether the step itself is public decides for the NGO's people: before publication only the
 * author and the moderators know of a text, except that an unclaimed spoken one is the NGO's own.
 */
export function whoIsTold(
  event: Pick<ProposalEvent, 'act'>,
  isPublicStep: boolean,
  proposal: Pick<Proposal, 'authorUid' | 'ngoId' | 'departmentId' | 'coDepartmentIds'>,
): ToldGroup[] {
  const groups: ToldGroup[] = []
  if (proposal.authorUid !== null) groups.push({ as: 'author', departmentIds: [] })
  if (proposal.ngoId !== null && (isPublicStep || proposal.authorUid === null))
    groups.push({ as: 'ngo', departmentIds: [] })
  for (const as of told[event.act] ?? []) {
    if (as !== 'official') groups.push({ as, departmentIds: [] })
    else if (proposal.departmentId !== null) {
      const helpers = forHelpers.includes(event.act) ? proposal.coDepartmentIds : []
      groups.push({ as, departmentIds: [proposal.departmentId, ...helpers] })
    }
  }
  return groups
}
