import type { Proposal } from '@kopir/domain/proposal/proposal'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { m } from '../../../shared/i18n/messages.ts'
import { kindLabel } from '../../../shared/i18n/vocabulary/proposal.ts'
import { WaitingClock } from '../../../shared/proposal/waiting-clock.tsx'
import { classNames } from '../../../shared/ui/class-names.ts'
import { Time } from '../../../shared/ui/time.tsx'

interface QueueListProps {
  proposals: readonly Proposal[]
  currentId: string | null
  isOwn: (proposal: Proposal) => boolean
  timeZone: string
  onChoose: (id: string) => void
}

/** What waits, the longest first. */
export function QueueList({ proposals, currentId, isOwn, timeZone, onChoose }: QueueListProps) {
  const list = useRef<HTMLOListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current one has to be seen
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  return (
    <nav aria-label={m.moderation_list()}>
      <ol
        ref={list}
        className="flex flex-col divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface"
      >
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <Link
              to={`?item=${proposal.id}`}
              replace
              preventScrollReset
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return
                event.preventDefault()
                onChoose(proposal.id)
              }}
              aria-current={proposal.id === currentId ? 'true' : undefined}
              className={classNames(
                'flex flex-col gap-1 border-l-4 px-3 py-2.5 no-underline hover:bg-sunken',
                proposal.id === currentId ? 'border-primary bg-primary-soft' : 'border-transparent',
              )}
            >
              <span lang={proposal.lang} className="line-clamp-2 font-medium wrap-anywhere">
                {proposal.title}
              </span>
              <span className="text-sm text-ink-soft">
                {kindLabel(proposal.kind)} · <Time at={proposal.changedAt} />
                {isOwn(proposal) && ` · ${m.moderation_own()}`}
              </span>
              <WaitingClock proposal={proposal} timeZone={timeZone} />
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
