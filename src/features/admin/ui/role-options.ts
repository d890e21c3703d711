import { staffRoles } from '@kopir/domain/person/staff'
import { roleLabel } from '../../../shared/i18n/vocabulary/staff.ts'
import type { Places } from '../../../shared/places/use-places.ts'
import type { Option } from '../../../shared/ui/select.tsx'

export const roleOptions = (): Option[] => staffRoles.map((role) => ({ value: role, label: roleLabel(role) }))

/** Places that have an administration of their own: those that number proposals. */
export const territoryOptions = ({ territories, territoryName }: Places): Option[] =>
  territories
    .filter(({ numberPrefix }) => numberPrefix !== null)
    .map(({ id }) => ({ value: id, label: territoryName(id) }))

/** The departments of a territory that exist on `today`. */
export const departmentOptions = (places: Places, territoryId: string, today: string): Option[] =>
  places
    .departmentsOf(territoryId)
    .filter(({ validFrom, validUntil }) => (validFrom ?? '') <= today && today <= (validUntil ?? '9999'))
    .map(({ id }) => ({ value: id, label: places.departmentName(id) }))
