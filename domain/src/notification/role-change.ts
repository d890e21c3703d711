import type { RoleEntry } from '../role/role-entry.ts'
import type { RoleChangeNotification } from './notification.ts'

/** What a person and the administrators are told of a change of role, not yet read. */
export function roleChangeNotification(
  { id, at, territoryId, change, role, displayName, reason, lang }: RoleEntry,
  as: RoleChangeNotification['as'],
): RoleChangeNotification {
  const said = { territoryId, title: reason, lang, at, read: false }
  return {
    id: `role_${id}`,
    kind: 'role-change',
    subject: { changeId: id },
    ...said,
    change,
    role,
    as,
    name: displayName,
  }
}
