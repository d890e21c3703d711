import type { Proposal } from '@kopir/domain/proposal/proposal'
import { Keyboard } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { useMyNgos } from '../../../shared/session/use-my-ngos.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { notify } from '../../../shared/ui/toast-store.ts'
import { neighbourOf, type QueueKey } from '../data/queue-keys.ts'
import { type ModerationAct, moderate, queueLimit, watchQueue } from '../data/queue-store.ts'
import { QueueActs } from './queue-acts.tsx'
import { QueueItem } from './queue-item.tsx'
import { QueueList } from './queue-list.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { useCurrentItem } from './use-current-item.ts'
import { useQueueKeys } from './use-queue-keys.ts'

interface QueueViewProps {
  territoryId: string
  timeZone: string
}

/** The moderator's queue: a text, a decision, the next text. Everything by keyboard. */
export function QueueView({ territoryId, timeZone }: QueueViewProps) {
  const { uid } = useSession()
  const ngos = useMyNgos()
  const [asked, setAsked] = useCurrentItem()
  const { data, error, retry } = useLiveQuery<Proposal[]>({ queryKey: ['queue', territoryId] }, (push, fail) =>
    watchQueue(territoryId, push, fail),
  )
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const [form, setForm] = useState<{ id: string; kind: 'return' | 'reject' } | null>(null)
  const [failure, setFailure] = useState<{ id: string; error: unknown } | null>(null)
  const [busy, setBusy] = useState<Proposal | null>(null)
  const [focusTurn, setFocusTurn] = useState(0)
  const [helping, setHelping] = useState(false)

  // What was decided is gone at once; the listener says the same a moment later.
  const waiting = data?.filter(({ id, rev }) => !decided.has(`${id} ${rev}`)) ?? []
  const ids = waiting.map(({ id }) => id)
  // The listener may take a text away before the answer to its own decision is here.
  const chosen = waiting.find(({ id }) => id === asked) ?? (busy?.id === asked ? busy : undefined)
  const current = chosen ?? waiting[0]
  const at = current ? waiting.indexOf(current) : -1
  const isOwn = (proposal: Proposal) =>
    proposal.authorUid === uid || Boolean(ngos?.some(({ ngoId }) => ngoId === proposal.ngoId))
  const latestId = useRef(current?.id)
  latestId.current = current?.id
  const firstId = ids[0]
  // The item is held fast, so that a text never slides away under a decision.
  useEffect(() => {
    if (!asked && firstId) setAsked(firstId)
  })

  function goTo(id: string | null | undefined) {
    if (id === undefined) return
    setForm(null)
    setAsked(id)
    setFocusTurn((turn) => turn + 1)
  }

  async function act(proposal: Proposal, request: ModerationAct) {
    const next = neighbourOf(ids, proposal.id)
    setBusy(proposal)
    try {
      const { number } = await moderate(request)
      if (request.act === 'publish') notify(m.moderation_done_publish({ number: number ?? '' }))
      else notify(request.act === 'return' ? m.moderation_done_return() : m.moderation_done_reject())
      setDecided((done) => new Set(done).add(`${proposal.id} ${proposal.rev}`))
      // Whoever has gone on to another text meanwhile stays there.
      if (latestId.current === proposal.id) goTo(next)
    } finally {
      setBusy(null)
    }
  }

  async function publish(proposal: Proposal) {
    setFailure(null)
    try {
      await act(proposal, { act: 'publish', proposalId: proposal.id, rev: proposal.rev })
    } catch (thrown) {
      setFailure({ id: proposal.id, error: thrown })
    }
  }

  function openForm(id: string, kind: 'return' | 'reject' | null) {
    setFailure(null)
    setForm(kind && { id, kind })
  }

  useQueueKeys((key: QueueKey) => {
    if (key === 'help') return setHelping(true)
    if (key === 'next') return goTo(ids[at + 1])
    if (key === 'previous') return goTo(ids[at - 1])
    if (!current || isOwn(current) || busy) return
    if (key === 'publish') void publish(current)
    else openForm(current.id, key)
  })

  if (error && !data) return <ErrorState error={error} retry={retry} />
  if (!data) return <Skeleton block="h-[60vh]" />
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="tabular text-lg font-semibold">
          {m.moderation_waiting({
            count: waiting.length === queueLimit ? `${queueLimit}+` : formatNumber(waiting.length),
          })}
        </p>
        <Button size="small" onClick={() => setHelping(true)}>
          <Keyboard aria-hidden className="size-4" />
          {m.moderation_shortcuts()}
        </Button>
      </div>
      {error && <ErrorState error={error} retry={retry} />}
      {asked && !chosen && (
        <Notice tone="due" live>
          {m.moderation_gone()}
        </Notice>
      )}
      {current ? (
        <div className="grid items-start gap-6 lg:grid-cols-[20rem_1fr]">
          <div className="max-h-[calc(100dvh-8rem)] overflow-y-auto max-lg:hidden lg:sticky lg:top-20">
            <QueueList proposals={waiting} currentId={current.id} isOwn={isOwn} timeZone={timeZone} onChoose={goTo} />
          </div>
          <div className="flex min-w-0 flex-col gap-3">
            <div className="flex items-center justify-between gap-2">
              <Button size="small" disabled={at <= 0} onClick={() => goTo(ids[at - 1])}>
                {m.moderation_key_previous()}
              </Button>
              <span className="tabular text-sm text-ink-soft">
                {m.moderation_position({ position: at + 1, total: waiting.length })}
              </span>
              <Button size="small" disabled={at + 1 >= waiting.length} onClick={() => goTo(ids[at + 1])}>
                {m.moderation_key_next()}
              </Button>
            </div>
            <QueueItem key={current.id} proposal={current} timeZone={timeZone} focusTurn={focusTurn}>
              {isOwn(current) ? (
                <Notice>{m.moderation_own_text()}</Notice>
              ) : (
                <QueueActs
                  proposal={current}
                  form={form?.id === current.id ? form.kind : null}
                  busy={busy?.id === current.id}
                  error={failure?.id === current.id ? failure.error : null}
                  onForm={(next) => {
                    openForm(current.id, next)
                    if (next === null) setFocusTurn((turn) => turn + 1)
                  }}
                  onPublish={() => publish(current)}
                  onAct={(request) => act(current, request)}
                />
              )}
            </QueueItem>
          </div>
        </div>
      ) : (
        <EmptyState title={m.moderation_empty()}>{m.moderation_empty_hint()}</EmptyState>
      )}
      <ShortcutsDialog open={helping} onClose={() => setHelping(false)} />
    </>
  )
}
