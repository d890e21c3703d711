import { staffTerritories } from '@kopir/domain/person/staff'
import { m } from '../../../shared/i18n/messages.ts'
import { roleLabel } from '../../../shared/i18n/vocabulary/staff.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { useStaff } from '../../../shared/session/use-staff.ts'
import { Section } from '../../../shared/ui/section.tsx'

/** What the person may do as staff, by territory; nothing for who has no role. */
export function MyRoles() {
  const staff = useStaff()
  const places = usePlaces()
  if (!staff) return null
  const lines = staffTerritories(staff).map((territoryId) => ({
    territoryId,
    roles: (staff.roles[territoryId] ?? []).map(roleLabel),
    department: places.departmentName(staff.departments[territoryId]),
  }))
  return (
    <Section title={m.account_roles()}>
      <ul className="flex flex-col gap-1">
        {staff.administrator && <li>{roleLabel('administrator')}</li>}
        {lines.map(({ territoryId, roles, department }) => (
          <li key={territoryId}>
            {places.territoryName(territoryId)}: {roles.join(', ')}
            {department && ` (${department})`}
          </li>
        ))}
      </ul>
    </Section>
  )
}
