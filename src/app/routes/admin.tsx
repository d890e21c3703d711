import { GrantRoleForm } from '../../features/admin/ui/grant-role-form.tsx'
import { StaffList } from '../../features/admin/ui/staff-list.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { useStaff } from '../../shared/session/use-staff.ts'
import { NoAccess } from '../../shared/ui/no-access.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'

export function Page() {
  const staff = useStaff()
  if (staff === undefined) {
    return (
      <PageLayout>
        <Skeleton block="h-96" />
      </PageLayout>
    )
  }
  if (!staff?.administrator) return <NoAccess />
  return (
    <PageLayout>
      <PageHeader title={m.admin_title()} lead={m.admin_lead()} />
      <GrantRoleForm />
      <StaffList />
    </PageLayout>
  )
}
