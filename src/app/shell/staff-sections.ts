import type { Staff } from '@kopir/domain/person/staff'
import { type Workplace, type WorkplaceKind, workplaces } from '../../entities/staff/data/workplaces.ts'
import { m } from '../../shared/i18n/messages.ts'

export interface StaffSection extends Workplace {
  label: () => string
}

const labels: Record<WorkplaceKind, () => string> = {
  queue: m.common_queue,
  conduct: m.common_conduct,
  desk: m.common_desk,
  dashboard: m.common_overview,
  spoken: m.common_spoken,
  admin: m.common_administration,
  register: m.common_register_import,
}

/** The lines of the rail. */
export const staffSections = (staff: Staff, current: string | null): StaffSection[] =>
  workplaces(staff, current).map((workplace) => ({ ...workplace, label: labels[workplace.kind] }))
