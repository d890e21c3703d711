import { useMutation } from '@tanstack/react-query'
import { m } from '../../../shared/i18n/messages.ts'
import { roleLabel } from '../../../shared/i18n/vocabulary/staff.ts'
import { notify } from '../../../shared/ui/toast-store.ts'
import { changeRole } from '../data/change-role.ts'

/** Grants or revokes a role and says so; the live list shows it by itself. */
export function useChangeRole() {
  return useMutation({
    mutationFn: changeRole,
    onSuccess: ({ displayName }, { grant, role }) => {
      const change = { name: displayName, role: roleLabel(role) }
      notify(grant ? m.admin_granted(change) : m.admin_revoked(change))
    },
  })
}
