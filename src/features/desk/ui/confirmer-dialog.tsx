import type { Commitment } from '@kopir/domain/commitment/commitment'
import { actWords } from '../../../entities/commitment/act-words.ts'
import { actOnCommitment } from '../../../entities/commitment/data/act-on-commitment.ts'
import { ActDialog } from '../../../shared/act/act-dialog.tsx'
import { subjectOf } from '../../../shared/act/subject.ts'
import { useAct } from '../../../shared/act/use-act.ts'
import { useChoice } from '../../../shared/act/use-choice.ts'
import { useCheckedForm } from '../../../shared/form/use-checked-form.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { NgoPicker } from './ngo-picker.tsx'

interface ConfirmerDialogProps {
  commitment: Commitment
  onClose: () => void
  /** It was taken back: the dialog is wanted again. */
  onReopen: () => void
}

/** The akim's office chooses the NGO that says whether a commitment is kept. */
export function ConfirmerDialog({ commitment, onClose, onReopen }: ConfirmerDialogProps) {
  const { id: commitmentId, rev, title, lang, territoryId } = commitment
  const { title: question, verb, hint, done } = actWords('name_confirmer')
  const subject = subjectOf(commitment)
  const ngo = useChoice<string | null>(`confirmer ${subject}`, () => null)
  const ngoId = ngo.value
  const naming = useAct({
    run: (chosen: string) => actOnCommitment({ act: 'name_confirmer', commitmentId, rev, ngoId: chosen }),
    waits: () => ({ subject, text: m.common_act_named({ act: verb, title }) }),
    carries: () => [ngo.carry()],
    goOn: onClose,
    onTakenBack: onReopen,
    said: () => done,
  })
  const form = useCheckedForm(
    ngoId === null ? { ngo: m.desk_spoken_ngo_required() } : null,
    () => ngoId !== null && naming.send(ngoId),
    naming.clear,
  )
  return (
    <ActDialog
      title={question}
      formRef={form.ref}
      confirm={verb}
      busy={naming.busy}
      failure={naming.failure}
      onClose={onClose}
      onConfirm={form.submit}
    >
      <p lang={lang} className="font-medium">
        {title}
      </p>
      <p className="text-ink-soft">{hint}</p>
      <NgoPicker
        label={m.commitments_confirmer()}
        territoryId={territoryId}
        value={ngoId}
        error={form.problems?.ngo}
        onChange={ngo.choose}
      />
    </ActDialog>
  )
}
