import { useParams } from 'react-router'
import { forumPage } from '../../entities/forum/data/forum-queries.ts'
import { ForumView } from '../../features/forums/ui/forum-view.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import type { FirstViewOf } from '../first-view.ts'

export const firstView: FirstViewOf = (client, { params }) => client.fetchQuery(forumPage(params.forumId ?? ''))
export const readAhead: FirstViewOf = (client, asked) => firstView(client, asked)

export function Page() {
  const { forumId = '' } = useParams()
  return (
    <PageLayout>
      <ForumView forumId={forumId} />
    </PageLayout>
  )
}
