import { useParams } from 'react-router'
import { ForumView } from '../../features/forums/ui/forum-view.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'

export function Page() {
  const { forumId = '' } = useParams()
  return (
    <PageLayout>
      <ForumView forumId={forumId} />
    </PageLayout>
  )
}
