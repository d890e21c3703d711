import type { Staff } from '@kopir/domain/person/staff'
import { type Workplace, type WorkplaceKind, workplaces } from '../../entities/staff/data/workplaces.ts'
import { m } from '../../shared/i18n/messages.ts'
import type { LazyPage } from '../lazy-page.ts'
import { pages } from '../pages.ts'

export interface StaffSection extends Workplace {
  label: () => string
  page: LazyPage
}

const sections: Record<WorkplaceKind, Pick<StaffSection, 'label' | 'page'>> = {
  queue: { label: m.common_queue, page: pages.queue },
  conduct: { label: m.common_conduct, page: pages.conduct },
  desk: { label: m.common_desk, page: pages.desk },
  dashboard: { label: m.common_overview, page: pages.dashboard },
  spoken: { label: m.common_spoken, page: pages.spoken },
  admin: { label: m.common_administration, page: pages.admin },
}

/** The lines of the rail. */
export const staffSections = (staff: Staff, current: string | null): StaffSection[] =>
  workplaces(staff, current).map((workplace) => ({ ...workplace, ...sections[workplace.kind] }))
