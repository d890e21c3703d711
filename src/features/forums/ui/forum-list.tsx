import { type ForumKind, forumKinds } from '@kopir/domain/forum/forum'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { m } from '../../../shared/i18n/messages.ts'
import { forumKindLabel } from '../../../shared/i18n/vocabulary/forum.ts'
import { useTerritory } from '../../../shared/places/use-territory.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { Tabs } from '../../../shared/ui/tabs.tsx'
import { forumCalendar } from '../data/forum-calendar.ts'
import { forumsQuery } from '../data/forum-query.ts'
import { ForumCard } from './forum-card.tsx'
import { PastForums } from './past-forums.tsx'
import { standingText } from './standing-text.ts'

const kindOf = (value: string | null) => forumKinds.find((kind) => kind === value) ?? null

/** The forums of a territory: what is on, what comes, what was. The kind stands in the address. */
export function ForumList() {
  const { territoryId, timeZone } = useTerritory()
  const kind = kindOf(useSearchParams()[0].get('kind'))
  const { data: forums, error, refetch } = useQuery(forumsQuery(territoryId))

  if (error && !forums) return <ErrorState error={error} retry={() => void refetch()} />
  if (!forums) return <Skeleton block="h-[70vh]" />
  if (forums.length === 0) return <EmptyState title={m.forums_none()}>{m.forums_none_hint()}</EmptyState>

  const shown = forums.filter((forum) => kind === null || forum.kind === kind)
  const { ongoing, upcoming, past } = forumCalendar(shown, new Date(), timeZone)
  const last = past[0]?.forums[0]
  const count = (wanted: ForumKind) => forums.filter((forum) => forum.kind === wanted).length
  const tabs = [
    { to: `/${territoryId}/forums`, label: m.forums_all_kinds(), count: forums.length, current: kind === null },
    ...forumKinds
      .filter((known) => count(known) > 0 || known === kind)
      .map((known) => ({
        to: `/${territoryId}/forums?kind=${known}`,
        label: forumKindLabel(known),
        count: count(known),
        current: kind === known,
      })),
  ]
  return (
    <>
      <Tabs label={m.forums_kinds()} tabs={tabs} />
      {ongoing.length > 0 && (
        <Section title={m.forums_ongoing()}>
          <ul className="grid gap-4">
            {ongoing.map((forum) => (
              <ForumCard key={forum.id} forum={forum} timeZone={timeZone} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={m.forums_upcoming()}>
        {upcoming.length > 0 ? (
          <ul className="grid gap-4 md:grid-cols-2">
            {upcoming.map((forum) => (
              <ForumCard key={forum.id} forum={forum} timeZone={timeZone} />
            ))}
          </ul>
        ) : (
          <EmptyState
            title={m.forums_upcoming_none()}
            action={<LinkButton to={`/${territoryId}/proposals/new`}>{m.forums_propose()}</LinkButton>}
          >
            {m.forums_upcoming_none_hint()}
          </EmptyState>
        )}
      </Section>
      <Section
        title={m.forums_past()}
        aside={
          last && <p className="text-sm text-ink-soft">{m.forums_last_was({ when: standingText(last, timeZone) })}</p>
        }
      >
        {past.length > 0 ? (
          <PastForums years={past} timeZone={timeZone} />
        ) : (
          <p className="text-ink-soft">{m.forums_past_none()}</p>
        )}
      </Section>
    </>
  )
}
