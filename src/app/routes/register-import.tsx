import { isAdministrator } from '../../entities/staff/data/workplaces.ts'
import { RegisterImportView } from '../../features/register-import/ui/register-import-view.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { StaffOnly } from '../gates/staff-only.tsx'

export function Page() {
  return (
    <StaffOnly allows={isAdministrator}>
      {() => (
        <PageLayout>
          <PageHeader title={m.import_title()} lead={m.import_lead()} />
          <RegisterImportView />
        </PageLayout>
      )}
    </StaffOnly>
  )
}
