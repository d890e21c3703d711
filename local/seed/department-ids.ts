import { existsOn } from '@kopir/domain/territory/department'
import { departments } from '../../reference/departments.ts'

/** Those that exist on `today`, to which a proposal can be given. */
export function departmentIdsOn(territoryId: string, today: string): Set<string> {
  return new Set(
    departments.filter((each) => each.territoryId === territoryId && existsOn(each, today)).map((each) => each.id),
  )
}
