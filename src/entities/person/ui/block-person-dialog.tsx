import { reasonLength } from '@kopir/domain/act/reason-length'
import { blockDays } from '@kopir/domain/block/in-force'
import { ReasonDialog } from '../../../shared/act/reason-dialog.tsx'
import { useChoice } from '../../../shared/act/use-choice.ts'
import { SelectField } from '../../../shared/form/select-field.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { PersonName } from '../../../shared/ui/person-name.tsx'
import { blockPerson, blockSubject } from '../data/act-on-block.ts'

interface BlockPersonDialogProps {
  territoryId: string
  uid: string
  /** As the moderator knows the person; empty where the name is hidden. */
  name: string
  onClose: () => void
  /** It was taken back: the dialog is wanted again. */
  onReopen: () => void
}

type Days = (typeof blockDays)[number]

/** Keeping somebody from writing asks for a reason, which the person reads, and for how long. */
export function BlockPersonDialog({ territoryId, uid, name, onClose, onReopen }: BlockPersonDialogProps) {
  const subject = blockSubject(territoryId, uid)
  // One id for every attempt: the same block is written once.
  const choice = useChoice<{ blockId: string; days: Days }>(subject, () => ({
    blockId: crypto.randomUUID(),
    days: blockDays[0],
  }))
  const { blockId, days } = choice.value
  return (
    <ReasonDialog
      keepAs={`block.${territoryId}.${uid}`}
      limits={reasonLength}
      title={m.conduct_block_title()}
      label={m.conduct_reason()}
      hint={m.conduct_block_hint()}
      confirm={m.conduct_block()}
      danger
      choice={choice}
      said={m.conduct_blocked()}
      waits={{ subject, about: name || m.conduct_hidden_post(), onReopen }}
      onClose={onClose}
      onConfirm={({ text: reason, lang }) => blockPerson({ blockId, uid, territoryId, days, reason, lang })}
    >
      {name && (
        <p className="font-semibold">
          <PersonName>{name}</PersonName>
        </p>
      )}
      <SelectField
        label={m.conduct_block_days()}
        value={String(days)}
        options={blockDays.map((count) => ({ value: String(count), label: m.conduct_days({ count }) }))}
        onChoose={(value) =>
          choice.choose({ blockId, days: blockDays.find((count) => String(count) === value) ?? days })
        }
      />
    </ReasonDialog>
  )
}
