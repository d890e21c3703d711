import type { Block } from '@kopir/domain/block/block'
import { isInForce, mayAppeal } from '@kopir/domain/block/in-force'
import { useState } from 'react'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { formatDateTime } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { blockActSubject } from '../data/act-on-block.ts'
import { ownBlocks } from '../data/block-queries.ts'
import { ActOnBlockDialog } from './act-on-block-dialog.tsx'

interface BlockNoticeProps {
  /** Where the reader wants to write; without it, every block is told. */
  territoryId?: string
}

/** Why the reader cannot write and until when, with the way to say something against it; nothing where they can. */
export function BlockNotice({ territoryId }: BlockNoticeProps) {
  const { uid } = useSignIn()
  const { data: blocks = [] } = useLiveQuery(ownBlocks(uid))
  const [appealing, setAppealing] = useState<string | null>(null)
  const waiting = useWaitingSubjects()
  const now = useNow()
  const told = blocks.filter((block) => territoryId === undefined || block.territoryId === territoryId)
  return told
    .filter((block) => isInForce(block, now))
    .map((block) => (
      <Notice key={block.id} tone="late" live>
        <p className="font-semibold">{m.conduct_you_are_blocked({ until: formatDateTime(block.until) })}</p>
        <p>
          {m.conduct_reason()}: <span lang={block.lang}>{block.reason}</span>
        </p>
        <Appeal block={block} />
        {mayAppeal(block, now) && !waiting.has(blockActSubject(block)) && (
          <Button size="small" className="mt-2" onClick={() => setAppealing(block.id)}>
            {m.conduct_appeal()}
          </Button>
        )}
        {appealing === block.id && (
          <ActOnBlockDialog
            act="appeal"
            block={block}
            onClose={() => setAppealing(null)}
            onReopen={() => setAppealing(block.id)}
          />
        )}
      </Notice>
    ))
}

/** What was said against a block and what was decided on it. */
function Appeal({ block: { appeal, decision } }: { block: Block }) {
  return (
    <>
      {appeal && (
        <p>
          {decision ? m.conduct_your_appeal() : m.conduct_appeal_waits()}: <span lang={appeal.lang}>{appeal.text}</span>
        </p>
      )}
      {decision && (
        <p>
          {m.conduct_appeal_decision()}: <span lang={decision.lang}>{decision.text}</span>
        </p>
      )}
    </>
  )
}
