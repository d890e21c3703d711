import { listLimits } from '@kopir/domain/list-limits'
import { isOwnSide } from '@kopir/domain/proposal/possible-acts'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { workItem } from '@kopir/domain/proposal/work-path'
import { useQuery } from '@tanstack/react-query'
import { Keyboard } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { submittedCount, submittedProposals } from '../../../entities/proposal/data/proposal-queries.ts'
import { GoneNotice } from '../../../entities/proposal/ui/gone-notice.tsx'
import { OfferedActs } from '../../../entities/proposal/ui/offered-acts.tsx'
import { ProposalAtWork } from '../../../entities/proposal/ui/proposal-at-work.tsx'
import { useReader } from '../../../entities/staff/data/use-reader.ts'
import { useWorkKeys } from '../../../entities/staff/data/use-work-keys.ts'
import { workMeanings } from '../../../entities/staff/data/work-keys.ts'
import { WorkKeysDialog } from '../../../entities/staff/ui/work-keys-dialog.tsx'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { useWork } from '../../../shared/work-list/use-work.ts'
import { WorkList } from '../../../shared/work-list/work-list.tsx'
import { QueueActs } from './queue-acts.tsx'
import { QueueLine } from './queue-line.tsx'
import { SentAgain } from './sent-again.tsx'
import { useModeration } from './use-moderation.ts'

/** The form of a decision has keys of its own here. */
/** So many are shown more each time. */
const queuePage = 200

const queueMeanings = workMeanings.filter((meaning) => meaning !== 'form')

interface QueueViewProps {
  territoryId: string
  timeZone: string
}

/** The moderator's queue: a text, a decision, the next text. Everything by keyboard. */
export function QueueView({ territoryId, timeZone }: QueueViewProps) {
  const reader = useReader()
  const [count, setCount] = useState(queuePage)
  const { data, error, retry } = useLiveQuery(submittedProposals(territoryId, count))
  const { data: waiting = 0 } = useQuery(submittedCount(territoryId))
  const [helping, setHelping] = useState(false)
  const moderation = useModeration((proposal) => work.on(proposal))
  const work = useWork(data, { param: workItem, isActing: moderation.busy, keepsGone: true })
  const { listed, current, position } = work
  const region = useRef<HTMLDivElement>(null)
  const isOwn = (proposal: Proposal) => reader !== null && isOwnSide(proposal, reader)

  // The oldest are shown first; how many follow is known by count alone, for not every stored text can be shown.
  const hasMore = count < listLimits.proposals && waiting > count
  const showMore = useEffectEvent(() => setCount(count + queuePage))
  const isBehind = hasMore && work.isGone
  useEffect(() => {
    // What the address asks for may wait further behind.
    if (isBehind) showMore()
  }, [isBehind])

  useWorkKeys(work, region, () => setHelping(true))

  if (error && !data) return <ErrorState error={error} retry={retry} />
  if (!data) return <Skeleton block="h-[60vh]" />
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="mr-auto font-semibold max-sm:w-full">
          {m.moderation_waiting({ count: formatNumber(hasMore ? waiting : listed.length) })}
        </p>
        {hasMore && (
          <Button size="small" onClick={() => setCount(count + queuePage)}>
            {m.moderation_more({ count: formatNumber(waiting - listed.length) })}
          </Button>
        )}
        {current && (
          <>
            <Button size="small" disabled={position <= 0} onClick={() => work.step(-1)}>
              {m.moderation_key_previous()}
            </Button>
            {/* What another moderator has decided stands in no list any more. */}
            {position >= 0 && (
              <span className="text-sm text-ink-soft">
                {m.moderation_position({ position: position + 1, total: listed.length })}
              </span>
            )}
            <Button size="small" disabled={position + 1 >= listed.length} onClick={() => work.step(1)}>
              {m.moderation_key_next()}
            </Button>
          </>
        )}
        <Button size="small" className="max-lg:hidden" onClick={() => setHelping(true)}>
          <Keyboard aria-hidden className="size-4" />
          {m.work_keys()}
        </Button>
      </div>
      {error && <ErrorState error={error} retry={retry} />}
      {work.isGone && !isBehind && (
        <GoneNotice
          text={m.moderation_gone()}
          page={`/${territoryId}/proposals/${work.asked}`}
          onNext={() => work.goTo(listed[0]?.id ?? null)}
        />
      )}
      {current ? (
        <div ref={region} className="grid items-start gap-6 lg:grid-cols-[17rem_1fr]">
          <WorkList
            label={m.moderation_list()}
            work={work}
            line={(proposal) => <QueueLine proposal={proposal} isOwn={isOwn(proposal)} timeZone={timeZone} />}
            className="max-lg:hidden"
          />
          <ProposalAtWork
            key={current.id}
            proposal={current}
            timeZone={timeZone}
            headingRef={work.heading}
            note={current.rev > 1 && <SentAgain proposal={current} />}
            keepsActs
            acts={
              <OfferedActs
                proposal={current}
                reader={reader}
                // What cannot be read is not published: that alone the form leaves out then.
                acts={['return', 'reject']}
                own={m.moderation_own_text()}
              >
                <QueueActs
                  proposal={current}
                  moderation={moderation}
                  reader={reader}
                  work={work}
                  region={region}
                  onCancel={work.focusHeading}
                />
              </OfferedActs>
            }
          />
        </div>
      ) : work.isGone ? null : (
        <EmptyState headingRef={work.heading} title={m.moderation_empty()}>
          {m.moderation_empty_hint()}
        </EmptyState>
      )}
      <WorkKeysDialog open={helping} meanings={queueMeanings} onClose={() => setHelping(false)} />
    </>
  )
}
