import { forumsOf } from '../../entities/forum/data/forum-queries.ts'
import { useTerritory } from '../../entities/territory/data/use-territory.ts'
import { ForumList } from '../../features/forums/ui/forum-list.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import type { FirstViewOf } from '../first-view.ts'

export const firstView: FirstViewOf = (client, { params }) => client.fetchQuery(forumsOf(params.territoryId ?? ''))
export const readAhead: FirstViewOf = (client, asked) => firstView(client, asked)

export function Page() {
  const { name } = useTerritory()
  return (
    <PageLayout>
      <PageHeader title={m.forums_title()} eyebrow={name} lead={m.forums_lead()} />
      <ForumList />
    </PageLayout>
  )
}
