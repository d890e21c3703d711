import { type StaffRole, staffRoles } from '@kopir/domain/person/staff'
import { existsOn } from '@kopir/domain/territory/department'
import { roleLabel } from '../../../entities/staff/words.ts'
import type { Places } from '../../../entities/territory/data/use-places.ts'
import type { Option } from '../../../shared/ui/select.tsx'

export const roleOptions = (): Option<StaffRole>[] =>
  staffRoles.map((role) => ({ value: role, label: roleLabel(role) }))

/** Places that have an administration of their own: those that number proposals. */
export const territoryOptions = ({ territories, territoryName }: Places): Option[] =>
  territories
    .filter(({ numberPrefix }) => numberPrefix !== null)
    .map(({ id }) => ({ value: id, label: territoryName(id) }))

/** The departments of a territory that exist on `today`. */
export const departmentOptions = (places: Places, territoryId: string, today: string): Option[] =>
  places
    .departmentsOf(territoryId)
    .filter((department) => existsOn(department, today))
    .map(({ id }) => ({ value: id, label: places.departmentName(id) }))
