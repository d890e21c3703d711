import { reasonLength } from '@kopir/domain/act/reason-length'
import type { Block } from '@kopir/domain/block/block'
import type { BlockActName } from '@kopir/domain/block/block-acts'
import { ReasonDialog } from '../../../shared/act/reason-dialog.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { actOnBlock, blockActSubject } from '../data/act-on-block.ts'

interface ActOnBlockDialogProps {
  act: BlockActName
  block: Block
  onClose: () => void
  /** It was taken back: the dialog is wanted again. */
  onReopen: () => void
}

/** The person's appeal, or the word of whoever decides on it. */
export function ActOnBlockDialog({ act, block, onClose, onReopen }: ActOnBlockDialogProps) {
  const { id: blockId, displayName } = block
  const words = {
    appeal: [m.conduct_appeal_title(), m.conduct_appeal_hint(), m.conduct_appeal(), m.conduct_appealed()],
    lift: [m.conduct_lift_title(), m.conduct_told_hint(), m.conduct_lift(), m.conduct_lifted()],
    keep: [m.conduct_keep_title(), m.conduct_told_hint(), m.conduct_keep(), m.conduct_kept()],
  } as const satisfies Record<BlockActName, readonly string[]>
  const [title, hint, confirm, said] = words[act]
  return (
    <ReasonDialog
      keepAs={`${act}.${blockId}`}
      limits={reasonLength}
      title={title}
      label={m.conduct_reason()}
      hint={hint}
      confirm={confirm}
      said={said}
      waits={{ subject: blockActSubject(block), about: displayName, onReopen }}
      onClose={onClose}
      onConfirm={({ text: reason, lang }) => actOnBlock({ blockId, act, reason, lang })}
    />
  )
}
