import { reasonLength } from '@kopir/domain/act/reason-length'
import type { CommitmentAct } from '@kopir/domain/commitment/acts'
import type { Commitment } from '@kopir/domain/commitment/commitment'
import { ActDialog } from '../../../shared/act/act-dialog.tsx'
import { ReasonDialog } from '../../../shared/act/reason-dialog.tsx'
import { subjectOf } from '../../../shared/act/subject.ts'
import { useAct } from '../../../shared/act/use-act.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { actWords } from '../act-words.ts'
import { actOnCommitment } from '../data/act-on-commitment.ts'

/** An act that is a word or a yes; who confirms is chosen from the registry, at the desk. */
export type SaidAct = Exclude<CommitmentAct, 'name_confirmer'>

export const isSaid = (act: CommitmentAct): act is SaidAct => act !== 'name_confirmer'

interface CommitmentActDialogProps {
  commitment: Commitment
  act: SaidAct
  onClose: () => void
  /** It was taken back: the dialog is wanted again. */
  onReopen: () => void
}

/** One act on a commitment: all but the confirmation say something for everybody to read. */
export function CommitmentActDialog({ commitment, act, onClose, onReopen }: CommitmentActDialogProps) {
  const { id, rev, title, lang, report, cancellationRequest } = commitment
  const { title: question, verb, label, hint, done } = actWords(act)
  const subject = subjectOf(commitment)
  const confirming = useAct({
    run: () => actOnCommitment({ act: 'confirm', commitmentId: id, rev }),
    waits: () => ({ subject, text: m.common_act_named({ act: verb, title }) }),
    goOn: onClose,
    onTakenBack: onReopen,
    said: () => done,
  })
  const about = (
    <>
      <p lang={lang} className="font-medium">
        {title}
      </p>
      {(act === 'confirm' || act === 'refuse') && report && (
        <blockquote lang={report.lang} className="border-l-4 border-line pl-3">
          {report.text}
        </blockquote>
      )}
      {(act === 'cancel' || act === 'deny_cancel') && cancellationRequest && (
        <blockquote lang={cancellationRequest.lang} className="border-l-4 border-line pl-3">
          {cancellationRequest.text}
        </blockquote>
      )}
    </>
  )
  if (act === 'confirm') {
    return (
      <ActDialog
        title={question}
        confirm={verb}
        busy={confirming.busy}
        failure={confirming.failure}
        onClose={onClose}
        onConfirm={confirming.send}
      >
        {about}
        <p className="text-ink-soft">{hint}</p>
      </ActDialog>
    )
  }
  return (
    <ReasonDialog
      keepAs={`commitment.${id}.${act}`}
      limits={reasonLength}
      title={question}
      label={label}
      hint={hint}
      confirm={verb}
      danger={act === 'refuse' || act === 'cancel'}
      said={done}
      waits={{ subject, about: title, onReopen }}
      onClose={onClose}
      onConfirm={(said) => actOnCommitment({ act, commitmentId: id, rev, ...said })}
    >
      {about}
    </ReasonDialog>
  )
}
