import { useParams } from 'react-router'
import { sessionPage } from '../../entities/forum/data/forum-queries.ts'
import { readSessionView } from '../../features/forums/data/session-first-view.ts'
import { SessionView } from '../../features/forums/ui/session-view.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import type { FirstViewOf } from '../first-view.ts'

export const firstView: FirstViewOf = (client, { params }) =>
  readSessionView(client, params.forumId ?? '', params.sessionId ?? '')
export const readAhead: FirstViewOf = (client, { params }) =>
  client.prefetchQuery(sessionPage(params.forumId ?? '', params.sessionId ?? ''))

export function Page() {
  const { forumId = '', sessionId = '' } = useParams()
  return (
    <PageLayout narrow>
      <SessionView forumId={forumId} sessionId={sessionId} />
    </PageLayout>
  )
}
