import type { Actor } from '@kopir/domain/act/actor'
import { hasRole, officialDepartments, type Staff, type StaffRole } from '@kopir/domain/person/staff'
import type { ActRequest } from '@kopir/domain/proposal/act-request'
import type { OrderedActName } from '@kopir/domain/proposal/decide-act'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { ActorRole } from '@kopir/domain/proposal/states'
import { ngoMembers, staff } from './people.ts'
import type { Step } from './stories/story.ts'
import type { Timeline } from './timeline.ts'

/** Steps that a person orders through a function. */
type OrderedStep = Extract<Step, { act: OrderedActName }>

/** The order that a step of a story stands for, in the proposal's own language. */
export function requestOf(proposal: Proposal, step: OrderedStep, timeline: Timeline): ActRequest {
  const { id: proposalId, rev, lang } = proposal
  const target = { proposalId, rev }
  switch (step.act) {
    case 'publish':
    case 'confirm':
      return { act: step.act, ...target }
    case 'return':
    case 'dispute':
    case 'dismiss':
      return { act: step.act, ...target, reason: step.text, lang }
    case 'uphold': {
      const departmentId = step.departmentId ?? proposal.departmentId ?? ''
      return { act: 'uphold', ...target, reason: step.text, lang, departmentId }
    }
    case 'reject':
      return { act: 'reject', ...target, reason: step.text, lang, rule: step.rule }
    case 'assign':
      return { act: 'assign', ...target, departmentId: step.departmentId, coDepartmentIds: step.coDepartmentIds }
    case 'answer': {
      const { decision, text, referredTo } = step
      const commitments = step.commitments.map(({ title, dueIn }) => ({ title, dueOn: timeline.day(dueIn) }))
      return { act: 'answer', ...target, decision, text, lang, referredTo, commitments }
    }
  }
}

/** Somebody who may act in a role here: a demo account where one holds it, else a person of the akimat without one. */
export function actorFor(
  by: ActorRole,
  proposal: Pick<Proposal, 'territoryId' | 'departmentId' | 'authorUid' | 'ngoId'>,
): Actor {
  const { territoryId, departmentId, authorUid, ngoId } = proposal
  if (by === 'author' || by === 'ngo_side') {
    const uid = authorUid ?? ngoMembers.find((member) => member.ngoId === ngoId)?.uid
    if (!uid) throw new RangeError(`Nobody on the NGO's side of ${ngoId}`)
    return { uid, staff: null, ngoMember: ngoId !== null }
  }
  if (by === 'official' && departmentId !== null) return departmentOfficial(territoryId, departmentId)
  const role = by as StaffRole
  return asActor(staff.find((person) => hasRole(person, territoryId, role)) ?? withoutAccount(territoryId, role, {}))
}

/** An official of a department, with or without an account. */
export function departmentOfficial(territoryId: string, departmentId: string): Actor {
  const found = staff.find((person) => officialDepartments(person, territoryId).includes(departmentId))
  return asActor(found ?? withoutAccount(territoryId, 'official', { [territoryId]: [departmentId] }))
}

/** Somebody of a territory's akim's office, with or without an account. */
export const akimOffice = (territoryId: string): Actor =>
  actorFor('akim_office', { territoryId, departmentId: null, authorUid: null, ngoId: null })

const asActor = (person: Staff): Actor => ({ uid: person.uid, staff: person, ngoMember: false })

function withoutAccount(territoryId: string, role: StaffRole, departments: Staff['departments']): Staff {
  return {
    uid: `demo-staff-${territoryId}-${role}`,
    displayName: '',
    administrator: false,
    roles: { [territoryId]: [role] },
    departments,
  }
}
