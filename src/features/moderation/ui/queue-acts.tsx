import type { Reader } from '@kopir/domain/act/actor'
import { mayBlock } from '@kopir/domain/block/acts/block-person'
import { deletedUid } from '@kopir/domain/person/deleted'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { isReadable } from '@kopir/domain/proposal/readable'
import { type RefObject, useState } from 'react'
import { blockSubject } from '../../../entities/person/data/act-on-block.ts'
import { BlockPersonDialog } from '../../../entities/person/ui/block-person-dialog.tsx'
import { useActKeys } from '../../../entities/staff/data/use-work-keys.ts'
import { KeyHint } from '../../../entities/staff/ui/key-hint.tsx'
import { ActFailure } from '../../../shared/act/act-failure.tsx'
import type { Act } from '../../../shared/act/use-act.ts'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import type { Work } from '../../../shared/work-list/use-work.ts'
import { type ReasonedAct, reasonedActs } from '../data/moderate.ts'
import { hasReason } from '../data/reason-key.ts'
import { ReasonForm } from './reason-form.tsx'
import type { ModerationOrder } from './use-moderation.ts'

interface QueueActsProps {
  proposal: Proposal
  moderation: Act<ModerationOrder>
  work: Work<Proposal>
  /** Who looks at it. */
  reader: Reader | null
  /** Where the keys of the acts work. */
  region: RefObject<HTMLElement | null>
  /** A form was closed without a decision. */
  onCancel: () => void
}

interface OpenForm {
  act: ReasonedAct
  /** The reader has asked for it. */
  isAsked: boolean
  /** The version of the text that the reason is about. */
  rev: number
}

/** The three decisions, by button and by key; the two that need a reason open their form in place. */
export function QueueActs({ proposal, moderation, work, reader, region, onCancel }: QueueActsProps) {
  const { uid } = useSignIn()
  // A reason that is kept from before stands there again, without taking the focus.
  const [form, setForm] = useState<OpenForm | null>(() => {
    const act = reasonedActs.find((known) => hasReason(uid, known, proposal.id))
    return act ? { act, isAsked: false, rev: proposal.rev } : null
  })
  const [blocking, setBlocking] = useState(false)
  const author = blockable(proposal, reader)
  const { busy, input, send, clear } = moderation
  const failure = input?.proposal.id === proposal.id ? moderation.failure : null
  const target = { proposalId: proposal.id, rev: proposal.rev }
  const mayPublish = isReadable(proposal)
  const publish = () => {
    if (!busy && mayPublish) send({ proposal, request: { act: 'publish', ...target }, carried: [] })
  }

  function open(act: ReasonedAct | null) {
    if (busy) return
    clear()
    setForm(act && { act, isAsked: true, rev: proposal.rev })
  }

  const waiting = useWaitingSubjects()
  useActKeys(work, region, (meaning) => {
    if (meaning === 'publish') publish()
    else if (meaning === 'return' || meaning === 'reject') open(meaning)
  })

  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        {mayPublish && (
          <Button
            kind="primary"
            busy={busy}
            // The second press of a double one falls on the text that came in the place of the first.
            onClick={(event) => work.mayAct(event.timeStamp) && publish()}
          >
            {m.moderation_publish()} <KeyHint meaning="publish" />
          </Button>
        )}
        <Button aria-expanded={form?.act === 'return'} busy={busy} onClick={() => open('return')}>
          {m.moderation_return()} <KeyHint meaning="return" />
        </Button>
        <Button kind="danger" aria-expanded={form?.act === 'reject'} busy={busy} onClick={() => open('reject')}>
          {m.moderation_reject()} <KeyHint meaning="reject" />
        </Button>
        {author && !waiting.has(blockSubject(proposal.territoryId, author)) && (
          <Button kind="quiet" className="ml-auto" onClick={() => setBlocking(true)}>
            {m.conduct_block()}
          </Button>
        )}
      </div>
      {form === null ? (
        <ActFailure failure={failure} />
      ) : (
        <>
          {form.rev !== proposal.rev && (
            <Notice tone="due" live>
              <p>{m.moderation_new_version()}</p>
              <Button size="small" className="mt-2" onClick={() => setForm({ ...form, rev: proposal.rev })}>
                {m.moderation_new_version_read()}
              </Button>
            </Notice>
          )}
          <ReasonForm
            key={form.act}
            proposal={proposal}
            kind={form.act}
            takesFocus={form.isAsked}
            busy={busy}
            failure={failure}
            forget={clear}
            onCancel={() => {
              open(null)
              onCancel()
            }}
            onSend={({ text: reason, lang }, rule, carried) => {
              // Of the version that was read: another one is refused, and the reason stays.
              const said = { ...target, rev: form.rev, reason, lang }
              if (rule !== null) send({ proposal, request: { act: 'reject', ...said, rule }, carried })
              else send({ proposal, request: { act: 'return', ...said }, carried })
            }}
          />
        </>
      )}
      {blocking && author && (
        <BlockPersonDialog
          territoryId={proposal.territoryId}
          uid={author}
          name={proposal.authorName}
          onClose={() => setBlocking(false)}
          onReopen={() => setBlocking(true)}
        />
      )}
    </div>
  )
}

/** Whom the reader may keep from writing because of a text: its author, whom a deleted account no longer has. */
function blockable({ authorUid, territoryId }: Proposal, reader: Reader | null): string | null {
  if (authorUid === null || authorUid === deletedUid || authorUid === reader?.uid) return null
  return reader && mayBlock(reader.staff, territoryId) ? authorUid : null
}
