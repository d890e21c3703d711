import { useParams } from 'react-router'
import { SessionView } from '../../features/forums/ui/session-view.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'

export function Page() {
  const { forumId = '', sessionId = '' } = useParams()
  return (
    <PageLayout narrow>
      <SessionView forumId={forumId} sessionId={sessionId} />
    </PageLayout>
  )
}
