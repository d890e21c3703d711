import { type ForumKind, forumKinds } from '@kopir/domain/forum/discussion'
import { useQuery } from '@tanstack/react-query'
import { forumsOf } from '../../../entities/forum/data/forum-queries.ts'
import { forumKindLabel } from '../../../entities/forum/words.ts'
import { useTerritory } from '../../../entities/territory/data/use-territory.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { useFilter } from '../../../shared/filter/use-filter.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { Tabs } from '../../../shared/ui/tabs.tsx'
import { forumCalendar } from '../data/forum-calendar.ts'
import { forumFilter } from '../data/forum-filter.ts'
import { ForumCard } from './forum-card.tsx'
import { PastForums } from './past-forums.tsx'
import { standingText } from './standing-text.ts'

/** The forums of a territory: what is on, what comes, what was. The kind stands in the address. */
export function ForumList() {
  const { territoryId, timeZone } = useTerritory()
  const now = useNow()
  const { filter, hrefOf } = useFilter(forumFilter)
  const { kind } = filter
  const { data: forums, error, refetch } = useQuery(forumsOf(territoryId))

  if (error && !forums) return <ErrorState error={error} retry={() => void refetch()} />
  if (!forums) return <Skeleton block="h-[70vh]" />
  if (forums.length === 0) return <EmptyState title={m.forums_none()}>{m.forums_none_hint()}</EmptyState>

  const shown = forums.filter((forum) => kind === '' || forum.kind === kind)
  const { ongoing, upcoming, past } = forumCalendar(shown, now, timeZone)
  const last = past[0]?.forums[0]
  const count = (wanted: ForumKind) => forums.filter((forum) => forum.kind === wanted).length
  const tabs = [
    { to: hrefOf({ kind: '' }), label: m.forums_all_kinds(), count: forums.length, current: kind === '' },
    ...forumKinds
      .filter((known) => count(known) > 0 || known === kind)
      .map((known) => ({
        to: hrefOf({ kind: known }),
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
          last && (
            <p className="text-sm text-ink-soft">{m.forums_last_was({ when: standingText(last, now, timeZone) })}</p>
          )
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
