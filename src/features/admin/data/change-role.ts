import type { Callables, ChangeRoleRequest } from '@kopir/domain/callables'
import { callFunction } from '../../../shared/firebase/call.ts'

/** Grants or revokes a role; it counts from the person's next request on. */
export function changeRole(request: ChangeRoleRequest): Promise<Callables['changeRole']['answer']> {
  return callFunction('changeRole', request)
}
