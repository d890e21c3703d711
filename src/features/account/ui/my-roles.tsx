import { staffTerritories } from '@kopir/domain/person/staff'
import { useStaff } from '../../../entities/staff/data/use-staff.ts'
import { roleLabel } from '../../../entities/staff/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useByAlphabet } from '../../../shared/i18n/use-by-alphabet.ts'
import { Section } from '../../../shared/ui/section.tsx'

/** What the person may do as staff, by territory; nothing for who has no role. */
export function MyRoles() {
  const staff = useStaff()
  const places = usePlaces()
  const byAlphabet = useByAlphabet()
  if (!staff) return null
  const lines = byAlphabet(staffTerritories(staff), places.territoryName).map((territoryId) => ({
    territoryId,
    roles: (staff.roles[territoryId] ?? []).map(roleLabel),
    departments: byAlphabet(staff.departments[territoryId] ?? [], places.departmentName).map((id) => {
      const until = staff.substitutions?.[id]?.until
      const name = places.departmentName(id)
      return until ? m.account_substitutes({ department: name, until: formatDate(until) }) : name
    }),
  }))
  return (
    <Section title={m.account_roles()}>
      <ul className="flex flex-col gap-1">
        {staff.administrator && <li>{roleLabel('administrator')}</li>}
        {lines.map(({ territoryId, roles, departments }) => (
          <li key={territoryId}>
            {places.territoryName(territoryId)}: {roles.join(', ')}
            {departments.length > 0 && ` (${departments.join('; ')})`}
          </li>
        ))}
      </ul>
    </Section>
  )
}
