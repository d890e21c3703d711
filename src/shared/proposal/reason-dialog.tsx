import { reasonLength } from '@kopir/domain/proposal/proposal'
import { type ReactNode, useState } from 'react'
import { errorText } from '../i18n/error-text.ts'
import { m } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useKeptText } from '../ui/use-kept-text.ts'

interface ReasonDialogProps {
  open: boolean
  onClose: () => void
  /** Names the text on this device. */
  keepAs: string
  title: string
  /** What follows, and who will read the reason. */
  children?: ReactNode
  label: string
  confirm: string
  danger?: boolean
  /** Resolves when it is done: the dialog then closes. What it throws is shown, and the text stays. */
  onConfirm: (reason: string) => Promise<void>
}

/** Asks for a reason before an act. What is typed stays on the device until the act is done. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, onClose, keepAs, title, children, label, confirm, danger = false, onConfirm } = props
  const [reason, setReason] = useKeptText(`reason.${keepAs}`)
  const [problem, setProblem] = useState('')
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  async function act() {
    const length = reason.trim().length
    setFailure(null)
    if (length < reasonLength.min) return setProblem(m.common_too_short({ min: reasonLength.min }))
    if (length > reasonLength.max) return setProblem(m.common_too_long({ max: reasonLength.max }))
    setProblem('')
    setBusy(true)
    try {
      await onConfirm(reason.trim())
      setReason('')
      onClose()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{m.common_cancel()}</Button>
          <Button kind={danger ? 'danger' : 'primary'} busy={busy} onClick={act}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      <Field label={label} error={problem}>
        {(control) => (
          <TextArea
            {...control}
            value={reason}
            countTo={reasonLength.max}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div role="alert">{failure !== null && <Notice tone="late">{errorText(failure)}</Notice>}</div>
    </Dialog>
  )
}
