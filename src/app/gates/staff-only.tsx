import type { Staff } from '@kopir/domain/person/staff'
import type { ReactNode } from 'react'
import { useStaff } from '../../entities/staff/data/use-staff.ts'
import { NoAccess } from '../../shared/ui/no-access.tsx'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'

interface StaffOnlyProps {
  /** Who may enter. */
  allows: (staff: Staff) => boolean
  children: (staff: Staff) => ReactNode
}

/** The gate of a staff page, below `SignedIn`: others are told that it is not for them. */
export function StaffOnly({ allows, children }: StaffOnlyProps) {
  const staff = useStaff()
  if (staff === undefined) return <PageSkeleton />
  if (staff === null || !allows(staff)) return <NoAccess />
  return children(staff)
}
