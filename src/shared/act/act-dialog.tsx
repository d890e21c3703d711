import { type ReactNode, type RefObject, useId } from 'react'
import { m } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ActFailure } from './act-failure.tsx'

interface ActDialogProps {
  title: string
  /** What follows, who will read it, and the fields of the act. */
  children: ReactNode
  formRef?: RefObject<HTMLFormElement | null>
  /** The verb on the button that acts. */
  confirm: string
  danger?: boolean | undefined
  busy?: boolean
  failure?: unknown
  onClose: () => void
  onConfirm: () => void
}

/** Asks before an act and stays, with what went wrong, until it is done. Open for as long as it is rendered. */
export function ActDialog(props: ActDialogProps) {
  const { title, children, formRef, confirm, danger = false, busy = false, failure, onClose, onConfirm } = props
  const formId = useId()
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{m.common_cancel()}</Button>
          <Button type="submit" form={formId} kind={danger ? 'danger' : 'primary'} busy={busy}>
            {confirm}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        ref={formRef}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          onConfirm()
        }}
      >
        {children}
      </form>
      <ActFailure failure={failure} />
    </Dialog>
  )
}
