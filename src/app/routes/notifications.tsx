import { NotificationList } from '../../features/notifications/ui/notification-list.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'

export function Page() {
  return (
    <PageLayout narrow>
      <PageHeader title={m.notifications_title()} lead={m.notifications_lead()} />
      <NotificationList />
    </PageLayout>
  )
}
