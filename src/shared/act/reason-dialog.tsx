import type { TextLimits } from '@kopir/domain/text/visible-text'
import type { ReactNode } from 'react'
import { type AuthoredText, authoredText } from '../form/authored-text.ts'
import { lengthProblem } from '../form/length-problem.ts'
import { useCheckedForm } from '../form/use-checked-form.ts'
import { m } from '../i18n/messages.ts'
import { KeptNotice } from '../kept/kept-notice.tsx'
import { useKeptText } from '../kept/use-kept.ts'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { ActDialog } from './act-dialog.tsx'
import { useAct } from './use-act.ts'
import type { Choice } from './use-choice.ts'

interface ReasonDialogProps {
  /** Names the text on this device. */
  keepAs: string
  limits: TextLimits
  title: string
  /** What follows, and who will read the reason. */
  children?: ReactNode
  label: string
  hint?: string
  confirm: string
  danger?: boolean
  /** What is chosen beside the reason. */
  choice?: Pick<Choice<unknown>, 'carry'> | undefined
  /** Said in passing when it is done. */
  said?: string
  /**
   * The act waits in the tray, where it can be taken back: on what it acts (`subjectOf`), how that is called, and how the
   * dialog comes back with the text.
   */
  waits: { subject: string; about: string; needsPage?: boolean; onReopen: () => void }
  onClose: () => void
  /** What it throws is shown, and the text stays. */
  onConfirm: (reason: AuthoredText) => Promise<unknown>
  /** The reader goes on to what is next. */
  goOn?: (() => void) | undefined
  onDone?: (() => void) | undefined
}

/** Asks for a reason before an act. What is typed stays on the device until the act is done. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { keepAs, limits, title, children, label, hint, confirm, danger, choice, said, onClose, onConfirm } = props
  const { waits, goOn, onDone } = props
  const kept = useKeptText(`reason.${keepAs}`)
  const text = kept.value
  const act = useAct({
    run: () => onConfirm(authoredText(text)),
    waits: () => ({
      subject: waits.subject,
      text: m.common_act_named({ act: confirm, title: waits.about }),
      needsPage: waits.needsPage ?? false,
    }),
    carries: () => [kept.carry(''), ...(choice ? [choice.carry()] : [])],
    goOn: () => {
      onClose()
      goOn?.()
    },
    onTakenBack: waits.onReopen,
    said: said === undefined ? undefined : () => said,
    onDone,
  })
  const problem = lengthProblem(text, limits)
  const form = useCheckedForm(problem ? { problem } : null, act.send, act.clear)

  return (
    <ActDialog
      title={title}
      formRef={form.ref}
      confirm={confirm}
      danger={danger}
      busy={act.busy}
      failure={act.failure}
      onClose={onClose}
      onConfirm={form.submit}
    >
      {children}
      <Field label={label} hint={hint} error={form.problems?.problem}>
        {(control) => (
          <TextArea
            {...control}
            value={text}
            countTo={limits.max}
            onChange={(event) => kept.change(event.target.value)}
          />
        )}
      </Field>
      <KeptNotice kept={kept} show={(version) => version} onSettle={kept.settle} />
    </ActDialog>
  )
}
