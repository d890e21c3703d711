import type { ChangeRoleRequest } from '@kopir/domain/role/acts/change-role'
import { inSentence } from '@kopir/texts/in-sentence'
import { roleLabel } from '../../../entities/staff/words.ts'
import { type Act, type ActOptions, useAct } from '../../../shared/act/use-act.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { changeRole, roleSubject } from '../data/change-role.ts'

interface RoleChange {
  request: ChangeRoleRequest
  /** Whose role it is, as the administrator knows them. */
  who: string
}

type ChangeRoleSteps = Pick<ActOptions<RoleChange, unknown>, 'carries' | 'goOn' | 'onTakenBack' | 'focus' | 'focusBack'>

/** Grants a role or lends a department and says so; the live list shows it by itself. */
export function useChangeRole(verb: string, steps: ChangeRoleSteps): Act<RoleChange> {
  return useAct({
    run: ({ request }: RoleChange) => changeRole(request),
    waits: ({ request, who }) => ({
      subject: roleSubject('uid' in request ? request.uid : request.email, request),
      text: m.common_act_named({ act: verb, title: `${who}, ${inSentence(roleLabel(request.role))}` }),
    }),
    said: ({ displayName }, { request: { role } }) =>
      m.admin_granted({ name: displayName, role: inSentence(roleLabel(role)) }),
    ...steps,
  })
}
