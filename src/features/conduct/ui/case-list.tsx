import type { PostCase } from '@kopir/domain/forum/post-case'
import { workItem } from '@kopir/domain/proposal/work-path'
import { useMemo } from 'react'
import { openCases } from '../../../entities/forum/data/case-queries.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { useWork } from '../../../shared/work-list/use-work.ts'
import { WorkList } from '../../../shared/work-list/work-list.tsx'
import { CaseView } from './case-view.tsx'

/** A case as an item of work: posts of two sessions may bear one id. */
const itemOf = (each: PostCase) => ({
  ...each,
  id: `${each.forumId}_${each.sessionId}_${each.postId}`,
  rev: each.at.getTime(),
})

/** Posts that wait for a moderator, one after the other. */
export function CaseList({ territoryId }: { territoryId: string }) {
  const { data, error, retry } = useLiveQuery(openCases(territoryId))
  // The same items as long as nothing changed: the list of work compares them.
  const items = useMemo(() => data?.map(itemOf), [data])
  const work = useWork(items, { param: workItem })
  const { current } = work
  if (error && !data) return <ErrorState error={error} retry={retry} />
  if (!data) return <Skeleton block="h-60" />
  return (
    <Section title={m.conduct_cases()}>
      {current ? (
        <div className="grid items-start gap-6 lg:grid-cols-[20rem_1fr]">
          <WorkList
            label={m.conduct_cases()}
            work={work}
            line={({ reports, objection, at }) => (
              <>
                <span className="font-medium">
                  {objection ? m.conduct_case_objection() : m.conduct_case_reports({ count: reports })}
                </span>
                <span className="text-sm text-ink-soft">
                  <Time at={at} precise />
                </span>
              </>
            )}
          />
          <CaseView
            key={current.id}
            item={current}
            headingRef={work.heading}
            onDone={() => work.on(current).finish()}
          />
        </div>
      ) : (
        <EmptyState title={m.conduct_cases_none()}>{m.conduct_cases_none_hint()}</EmptyState>
      )}
    </Section>
  )
}
