import { reasonLength } from '@kopir/domain/act/reason-length'
import type { RegisterImport } from '@kopir/domain/register-import/register-import'
import { ReasonDialog } from '../../../shared/act/reason-dialog.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { actOnImport, undoSubject } from '../data/act-on-import.ts'

interface UndoDialogProps {
  of: RegisterImport
  onClose: () => void
  /** It was taken back: the dialog is wanted again. */
  onReopen: () => void
}

/** Asks for the reason before a whole import goes back. */
export function UndoDialog({ of: subject, onClose, onReopen }: UndoDialogProps) {
  return (
    <ReasonDialog
      keepAs={`undo-import.${subject.id}`}
      limits={reasonLength}
      title={m.import_undo_title()}
      label={m.import_undo_why()}
      hint={m.import_undo_why_hint()}
      confirm={m.import_undo()}
      danger
      said={m.import_undo_said()}
      waits={{ subject: undoSubject(subject), about: subject.fileName, onReopen }}
      onClose={onClose}
      onConfirm={({ text: reason, lang }) => actOnImport({ act: 'undo', importId: subject.id, reason, lang })}
    >
      <p>{m.import_undo_text()}</p>
    </ReasonDialog>
  )
}
