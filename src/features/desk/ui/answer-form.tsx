import { type AnswerDecision, answerLength, type Proposal } from '@kopir/domain/proposal/proposal'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { type FormEvent, useRef, useState } from 'react'
import { removeStored, store } from '../../../shared/device-storage.ts'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { getLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { decisionLabel } from '../../../shared/i18n/vocabulary/decision.ts'
import { LanguageSelect } from '../../../shared/proposal/language-select.tsx'
import { MarkdownField } from '../../../shared/proposal/markdown-field.tsx'
import { Button } from '../../../shared/ui/button.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { RadioGroup } from '../../../shared/ui/radio-group.tsx'
import { TextInput } from '../../../shared/ui/text-input.tsx'
import { notify } from '../../../shared/ui/toast-store.ts'
import {
  type AnswerDraft,
  answerKey,
  checkAnswer,
  decisionsFor,
  promises,
  readAnswerDraft,
} from '../data/answer-draft.ts'
import { actFromDesk } from '../data/desk-acts.ts'
import { PromisesEditor } from './promises-editor.tsx'

interface AnswerFormProps {
  proposal: Proposal
  uid: string
  timeZone: string
  onDone: () => void
}

const hints: Record<AnswerDecision, () => string> = {
  accepted: m.desk_hint_accepted,
  partly: m.desk_hint_partly,
  declined: m.desk_hint_declined,
  explained: m.desk_hint_explained,
  beyond_competence: m.desk_hint_beyond,
}

/** The whole answer on one screen. What is written stays on the device until the answer is accepted. */
export function AnswerForm({ proposal, uid, timeZone, onDone }: AnswerFormProps) {
  const key = answerKey(uid, proposal.id)
  const [draft, setDraft] = useState(() => readAnswerDraft(key, getLanguage()))
  const [attempted, setAttempted] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const found = checkAnswer(draft, civilDateAt(new Date(), timeZone))
  const problems = attempted ? found : null

  function change(changed: Partial<AnswerDraft>) {
    const next = { ...draft, ...changed }
    if (promises(next.decision) && next.commitments.length === 0) next.commitments = [{ title: '', dueOn: '' }]
    setDraft(next)
    store(key, next)
  }

  async function send(event: FormEvent) {
    event.preventDefault()
    setAttempted(true)
    setFailure(null)
    const { decision, text, lang, referredTo, commitments } = draft
    if (found || decision === null) {
      // The mistakes are rendered by then.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    setBusy(true)
    try {
      await actFromDesk({
        act: 'answer',
        proposalId: proposal.id,
        rev: proposal.rev,
        decision,
        text: text.trim(),
        lang,
        referredTo: decision === 'beyond_competence' ? referredTo.trim() : null,
        commitments: promises(decision) ? commitments.map(({ title, dueOn }) => ({ title: title.trim(), dueOn })) : [],
      })
      removeStored(key)
      notify(m.desk_answered({ number: proposal.number ?? '' }))
      onDone()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }

  return (
    <form ref={form} noValidate onSubmit={send} className="flex flex-col gap-5">
      <h3 className="text-lg font-semibold">{m.desk_answer_title()}</h3>
      <RadioGroup
        legend={m.desk_decision()}
        options={decisionsFor(proposal.kind).map((decision) => ({
          value: decision,
          label: decisionLabel(decision),
          hint: hints[decision](),
        }))}
        value={draft.decision}
        onChange={(decision) => change({ decision })}
        error={problems?.decision}
      />
      <MarkdownField
        label={m.desk_answer_text()}
        hint={m.desk_answer_text_hint()}
        error={problems?.text}
        lang={draft.lang}
        value={draft.text}
        countTo={answerLength.max}
        onChange={(text) => change({ text })}
      />
      <LanguageSelect label={m.desk_answer_lang()} value={draft.lang} onChange={(lang) => change({ lang })} />
      {draft.decision === 'beyond_competence' && (
        <Field label={m.desk_referred_to()} hint={m.desk_referred_to_hint()} error={problems?.referredTo}>
          {(control) => (
            <TextInput
              {...control}
              value={draft.referredTo}
              onChange={(event) => change({ referredTo: event.target.value })}
            />
          )}
        </Field>
      )}
      {promises(draft.decision) && (
        <PromisesEditor
          promises={draft.commitments}
          lang={draft.lang}
          problems={problems}
          earliest={civilDateAt(new Date(), timeZone)}
          onChange={(commitments) => change({ commitments })}
        />
      )}
      <div role="alert">
        {failure !== null && <Notice tone="late">{errorText(failure)}</Notice>}
        {problems && <Notice tone="late">{m.desk_has_mistakes()}</Notice>}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" busy={busy}>
          {m.desk_answer_send()}
        </Button>
        <span className="text-sm text-ink-soft">{m.desk_answer_kept()}</span>
      </div>
    </form>
  )
}
