import { isAdministrator } from '../../entities/staff/data/workplaces.ts'
import { ConductLinks } from '../../features/admin/ui/conduct-links.tsx'
import { GrantRoleForm } from '../../features/admin/ui/grant-role-form.tsx'
import { OrphanedQueues } from '../../features/admin/ui/orphaned-queues.tsx'
import { RegisterLink } from '../../features/admin/ui/register-link.tsx'
import { RoleJournal } from '../../features/admin/ui/role-journal.tsx'
import { StaffList } from '../../features/admin/ui/staff-list.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { StaffOnly } from '../gates/staff-only.tsx'

export function Page() {
  return (
    <StaffOnly allows={isAdministrator}>
      {() => (
        <PageLayout>
          <PageHeader title={m.admin_title()} lead={m.admin_lead()} />
          <OrphanedQueues />
          <GrantRoleForm />
          <StaffList />
          <RegisterLink />
          <ConductLinks />
          <RoleJournal />
        </PageLayout>
      )}
    </StaffOnly>
  )
}
