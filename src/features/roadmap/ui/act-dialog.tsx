import type { Commitment } from '@kopir/domain/commitment/commitment'
import { reasonLength } from '@kopir/domain/proposal/proposal'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { guessLanguage } from '../../../shared/i18n/guess-language.ts'
import { getLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { TextArea } from '../../../shared/ui/text-area.tsx'
import { notify } from '../../../shared/ui/toast-store.ts'
import { useKeptText } from '../../../shared/ui/use-kept-text.ts'
import { actOnCommitment } from '../data/commitment-store.ts'
import type { CommitmentAct } from '../data/possible-acts.ts'
import { actWords } from './act-words.ts'

interface ActDialogProps {
  commitment: Commitment
  act: CommitmentAct
  onClose: () => void
}

/** One act on a promise: all but the confirmation say something for everybody to read. */
export function ActDialog({ commitment, act, onClose }: ActDialogProps) {
  const [text, setText] = useKeptText(`commitment.${commitment.id}.${act}`)
  const [problem, setProblem] = useState('')
  const words = actWords(act)
  const acting = useMutation({
    mutationFn: () => {
      const target = { commitmentId: commitment.id, rev: commitment.rev }
      return actOnCommitment(
        act === 'confirm'
          ? { act, ...target }
          : { act, ...target, text: text.trim(), lang: guessLanguage(text, getLanguage()) },
      )
    },
    onSuccess: () => {
      setText('')
      notify(words.done)
      onClose()
    },
  })

  function submit() {
    const { length } = text.trim()
    if (act !== 'confirm' && length < reasonLength.min) setProblem(m.common_too_short({ min: reasonLength.min }))
    else if (length > reasonLength.max) setProblem(m.common_too_long({ max: reasonLength.max }))
    else acting.mutate()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      actions={
        <>
          <Button onClick={onClose}>{m.common_cancel()}</Button>
          <Button
            kind={act === 'refuse' || act === 'cancel' ? 'danger' : 'primary'}
            busy={acting.isPending}
            onClick={submit}
          >
            {words.verb}
          </Button>
        </>
      }
    >
      <p lang={commitment.lang} className="font-medium">
        {commitment.title}
      </p>
      {(act === 'confirm' || act === 'refuse') && commitment.report && (
        <blockquote lang={commitment.report.lang} className="border-l-4 border-line pl-3">
          {commitment.report.text}
        </blockquote>
      )}
      {act === 'confirm' ? (
        <p className="text-ink-soft">{words.hint}</p>
      ) : (
        <Field label={words.label} hint={words.hint} error={problem}>
          {(control) => (
            <TextArea
              {...control}
              value={text}
              countTo={reasonLength.max}
              onChange={(event) => {
                setText(event.target.value)
                setProblem('')
              }}
            />
          )}
        </Field>
      )}
      <div role="alert" className="empty:hidden">
        {acting.error && <Notice tone="late">{errorText(acting.error)}</Notice>}
      </div>
    </Dialog>
  )
}
