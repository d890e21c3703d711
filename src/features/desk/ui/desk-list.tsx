import type { Proposal } from '@kopir/domain/proposal/proposal'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { m } from '../../../shared/i18n/messages.ts'
import { kindLabel } from '../../../shared/i18n/vocabulary/proposal.ts'
import { WaitingClock } from '../../../shared/proposal/waiting-clock.tsx'
import type { LiveQueryResult } from '../../../shared/query/use-live-query.ts'
import { classNames } from '../../../shared/ui/class-names.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { DeskItem } from './desk-item.tsx'

interface DeskListProps {
  /** Names the list for assistive technology. */
  label: string
  list: LiveQueryResult<Proposal[]>
  territoryId: string
  timeZone: string
  empty: ReactNode
  /** What may be done with the chosen one; `done` moves on. */
  acts?: (proposal: Proposal, done: () => void) => ReactNode
}

/** One's own act takes an item away a moment before its answer is here: that is nothing to tell. */
const lastingMs = 1_500

/** Whether something has been so for a while. */
function useLasting(isSo: boolean): boolean {
  const [isLasting, setLasting] = useState(false)
  useEffect(() => {
    if (!isSo) return setLasting(false)
    const timer = setTimeout(() => setLasting(true), lastingMs)
    return () => clearTimeout(timer)
  }, [isSo])
  return isSo && isLasting
}

/** What waits, by deadline, and beside it the one that is worked on. Which one stands in the address. */
export function DeskList({ label, list, territoryId, timeZone, empty, acts }: DeskListProps) {
  const [params, setParams] = useSearchParams()

  function withItem(id: string | null) {
    const next = new URLSearchParams(params)
    if (id) next.set('item', id)
    else next.delete('item')
    return next
  }

  const { error, retry } = list
  const [finished, setFinished] = useState<ReadonlySet<string>>(new Set())
  // What was just done is gone at once; the listener says the same a moment later.
  const data = list.data?.filter(({ id, rev }) => !finished.has(`${id} ${rev}`))
  const [lastId, setLastId] = useState<string | null>(null)
  const addressed = params.get('item')
  // The address follows a moment later than what was done.
  const asked = addressed === lastId && !data?.some(({ id }) => id === lastId) ? null : addressed
  const firstId = data?.[0]?.id
  const chosen = data?.find(({ id }) => id === asked)
  const shown = useRef<Proposal | undefined>(undefined)
  // What left the list stays in sight with the text that is being written on it.
  const current = chosen ?? (asked ? (shown.current?.id === asked ? shown.current : undefined) : data?.[0])
  shown.current = current
  const isGone = useLasting(Boolean(data && asked && !chosen))

  // The item is held fast: one that arrives with a nearer deadline must not slip under a text that is being written.
  useEffect(() => {
    if (!asked && firstId && acts) setParams(withItem(firstId), { replace: true, preventScrollReset: true })
  })

  if (error && !data) return <ErrorState error={error} retry={retry} />
  if (!data) return <Skeleton block="h-[50vh]" />

  const done = (proposal: Proposal) => {
    setFinished((known) => new Set(known).add(`${proposal.id} ${proposal.rev}`))
    setLastId(proposal.id)
    setParams(withItem(null), { replace: true, preventScrollReset: true })
  }

  return (
    <div className="flex flex-col gap-4">
      {error && <ErrorState error={error} retry={retry} />}
      {asked && isGone && (
        <Notice tone="due" live>
          <p>{m.desk_item_gone()}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <LinkButton to={`/${territoryId}/proposals/${asked}`}>{m.desk_item_gone_open()}</LinkButton>
            <LinkButton to={{ search: withItem(null).toString() }} replace>
              {m.desk_item_gone_next()}
            </LinkButton>
          </div>
        </Notice>
      )}
      {data.length === 0 && !current ? (
        !asked && <EmptyState title={empty} />
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-[20rem_1fr]">
          <nav aria-label={label} className="max-h-72 overflow-y-auto lg:sticky lg:top-20 lg:max-h-[calc(100dvh-8rem)]">
            <ol className="flex flex-col divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
              {data.map((proposal) => (
                <li key={proposal.id}>
                  <Link
                    to={{ search: withItem(proposal.id).toString() }}
                    replace
                    preventScrollReset
                    aria-current={proposal === current ? 'true' : undefined}
                    className={classNames(
                      'flex flex-col gap-1 border-l-4 px-3 py-2.5 no-underline hover:bg-sunken',
                      proposal === current ? 'border-primary bg-primary-soft' : 'border-transparent',
                    )}
                  >
                    <WaitingClock proposal={proposal} timeZone={timeZone} />
                    <span lang={proposal.lang} className="line-clamp-2 font-medium wrap-anywhere">
                      {proposal.title}
                    </span>
                    <span className="tabular text-sm text-ink-soft">
                      {[proposal.number, kindLabel(proposal.kind)].filter(Boolean).join(' · ')}
                    </span>
                  </Link>
                </li>
              ))}
            </ol>
          </nav>
          {current && (
            <DeskItem key={current.id} proposal={current} timeZone={timeZone}>
              {acts?.(current, () => done(current))}
            </DeskItem>
          )}
        </div>
      )}
    </div>
  )
}
