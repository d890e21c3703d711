import type { Block } from '@kopir/domain/block/block'
import type { BlockActName } from '@kopir/domain/block/block-acts'
import { possibleBlockActs } from '@kopir/domain/block/decide-block-act'
import { isAppealOpen, isInForce } from '@kopir/domain/block/in-force'
import type { Staff } from '@kopir/domain/person/staff'
import { useState } from 'react'
import { blockActSubject } from '../../../entities/person/data/act-on-block.ts'
import { blocksOf } from '../../../entities/person/data/block-queries.ts'
import { ActOnBlockDialog } from '../../../entities/person/ui/act-on-block-dialog.tsx'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { formatDateTime } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { PersonName } from '../../../shared/ui/person-name.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'

interface BlockListProps {
  territoryId: string
  staff: Staff
}

const labels: Record<BlockActName, () => string> = {
  appeal: m.conduct_appeal,
  lift: m.conduct_lift,
  keep: m.conduct_keep,
}

/** Who is kept from writing now; those who appealed come first. */
export function BlockList({ territoryId, staff }: BlockListProps) {
  const { data, error, retry } = useLiveQuery(blocksOf(territoryId))
  const now = useNow()
  const [ordered, setOrdered] = useState<{ act: BlockActName; block: Block } | null>(null)
  if (error && !data) return <ErrorState error={error} retry={retry} />
  if (!data) return <Skeleton block="h-40" />
  const inForce = data.filter((block) => isInForce(block, now))
  const listed = [
    ...inForce.filter((block) => isAppealOpen(block, now)),
    ...inForce.filter((block) => !isAppealOpen(block, now)),
  ]
  return (
    <Section title={m.conduct_blocks()}>
      {listed.length === 0 && <EmptyState title={m.conduct_blocks_none()} />}
      <ul className="flex flex-col gap-3">
        {listed.map((block) => (
          <li key={block.id}>
            <BlockCard
              block={block}
              acts={possibleBlockActs(block, { actor: { uid: staff.uid, staff }, blockedBy: null, now })}
              onAct={(act) => setOrdered({ act, block })}
            />
          </li>
        ))}
      </ul>
      {ordered && (
        <ActOnBlockDialog
          key={ordered.block.id}
          {...ordered}
          onClose={() => setOrdered(null)}
          onReopen={() => setOrdered(ordered)}
        />
      )}
    </Section>
  )
}

interface BlockCardProps {
  block: Block
  acts: readonly BlockActName[]
  onAct: (act: BlockActName) => void
}

function BlockCard({ block, acts, onAct }: BlockCardProps) {
  const isDecided = useWaitingSubjects().has(blockActSubject(block))
  return (
    <Card as="article" className="flex flex-col gap-2">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-semibold">
          <PersonName>{block.displayName}</PersonName>
        </span>
        <span className="text-ink-soft">{m.conduct_until({ until: formatDateTime(block.until) })}</span>
      </p>
      <p className="wrap-anywhere">
        {m.conduct_reason()}: <span lang={block.lang}>{block.reason}</span>
      </p>
      {block.appeal && (
        <p className="wrap-anywhere">
          {m.conduct_their_appeal()}: <span lang={block.appeal.lang}>{block.appeal.text}</span>
        </p>
      )}
      {block.decision && (
        <p className="wrap-anywhere">
          {m.conduct_appeal_decision()}: <span lang={block.decision.lang}>{block.decision.text}</span>
        </p>
      )}
      {isDecided && <p className="text-ink-soft">{m.common_act_waits_here()}</p>}
      {!isDecided && acts.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {acts.map((act) => (
            <Button key={act} size="small" onClick={() => onAct(act)}>
              {labels[act]()}
            </Button>
          ))}
        </div>
      )}
    </Card>
  )
}
