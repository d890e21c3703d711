import type { Callables } from '@kopir/domain/callables'
import type { ChangeRoleRequest } from '@kopir/domain/role/acts/change-role'
import { callFunction } from '../../../entities/callable/data/call-function.ts'
import type { HeldRole } from './staff-filter.ts'

/** A role as what is acted on, by who has it and where: while a change of it waits, no other is offered. */
export const roleSubject = (who: string, { territoryId, role, departmentId }: Omit<HeldRole, 'substitution'>) =>
  `role ${who} ${territoryId} ${departmentId ?? role}`

/** Grants or revokes a role; it counts from the person's next request on. */
export function changeRole(request: ChangeRoleRequest): Promise<Callables['changeRole']['answer']> {
  return callFunction('changeRole', request)
}
