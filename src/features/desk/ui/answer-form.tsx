import { type AnswerDecision, decisionsFor, makesCommitments, namesAnotherBody } from '@kopir/domain/proposal/kinds'
import { answerLength } from '@kopir/domain/proposal/limits'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { useState } from 'react'
import { decisionLabel } from '../../../entities/proposal/decision-words.ts'
import { titleOf } from '../../../entities/proposal/words.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { ActDialog } from '../../../shared/act/act-dialog.tsx'
import { ActFailure } from '../../../shared/act/act-failure.tsx'
import { subjectOf } from '../../../shared/act/subject.ts'
import { useAct } from '../../../shared/act/use-act.ts'
import { LanguageSelect } from '../../../shared/form/language-select.tsx'
import { MarkdownField } from '../../../shared/form/markdown-field.tsx'
import { TextField } from '../../../shared/form/text-field.tsx'
import { useCheckedForm } from '../../../shared/form/use-checked-form.ts'
import { getLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { KeptNotice } from '../../../shared/kept/kept-notice.tsx'
import { useKept } from '../../../shared/kept/use-kept.ts'
import { AlertNotice } from '../../../shared/ui/alert-notice.tsx'
import { Button } from '../../../shared/ui/button.tsx'
import { RadioGroup } from '../../../shared/ui/radio-group.tsx'
import type { WorkOnItem } from '../../../shared/work-list/use-work.ts'
import { type AnswerDraft, answerDraftSchema, answerKey, checkAnswer, emptyAnswer } from '../data/answer-draft.ts'
import { actFromDesk } from '../data/desk-acts.ts'
import { answerDraftText } from './answer-draft-text.ts'
import { CommitmentsEditor } from './commitments-editor.tsx'
import { FormFoot } from './form-foot.tsx'

interface AnswerFormProps {
  proposal: Proposal
  timeZone: string
  item: WorkOnItem
}

const hints: Record<AnswerDecision, () => string> = {
  accepted: m.desk_hint_accepted,
  partly: m.desk_hint_partly,
  declined: m.desk_hint_declined,
  explained: m.desk_hint_explained,
  beyond_competence: m.desk_hint_beyond,
}

/** The whole answer on one screen. What is written stays on the device until the answer is accepted. */
export function AnswerForm({ proposal, timeZone, item }: AnswerFormProps) {
  const today = useToday(timeZone)
  const kept = useKept(answerKey(proposal.id), { schema: answerDraftSchema, empty: () => emptyAnswer(getLanguage()) })
  const draft = kept.value
  const answer = useAct({
    run: actFromDesk,
    waits: () => ({
      subject: subjectOf(proposal),
      text: m.common_act_named({ act: m.desk_answer_send(), title: titleOf(proposal) }),
    }),
    carries: () => [kept.carry(emptyAnswer(getLanguage()))],
    goOn: item.goOn,
    onTakenBack: item.goBack,
    said: () => m.desk_answered({ number: proposal.number ?? '' }),
    onDone: item.finish,
  })
  const [isAsking, setAsking] = useState(false)
  const { ref, problems, submit } = useCheckedForm(checkAnswer(draft, today), () => setAsking(true), answer.clear)

  function change(changed: Partial<AnswerDraft>) {
    const next = { ...draft, ...changed }
    const needsLine = makesCommitments(next.decision) && next.commitments.length === 0
    kept.change(needsLine ? { ...next, commitments: [{ title: '', dueOn: '' }] } : next)
  }

  function send() {
    const { decision, text, lang, referredTo, commitments } = draft
    if (decision === null) return
    answer.send({
      act: 'answer',
      proposalId: proposal.id,
      rev: proposal.rev,
      decision,
      text: text.trim(),
      lang,
      referredTo: namesAnotherBody(decision) ? referredTo.trim() : null,
      commitments: makesCommitments(decision)
        ? commitments.map(({ title, dueOn }) => ({ title: title.trim(), dueOn }))
        : [],
    })
  }

  return (
    <>
      <form ref={ref} noValidate onSubmit={submit} className="flex flex-col gap-5">
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
        {namesAnotherBody(draft.decision) && (
          <TextField
            label={m.desk_referred_to()}
            hint={m.desk_referred_to_hint()}
            error={problems?.referredTo}
            value={draft.referredTo}
            onText={(referredTo) => change({ referredTo })}
          />
        )}
        {makesCommitments(draft.decision) && (
          <CommitmentsEditor
            commitments={draft.commitments}
            lang={draft.lang}
            problems={problems}
            earliest={today}
            onChange={(commitments) => change({ commitments })}
          />
        )}
        <KeptNotice kept={kept} show={answerDraftText} onSettle={kept.settle} />
        <ActFailure failure={answer.failure} />
        <AlertNotice>{problems && m.desk_has_mistakes()}</AlertNotice>
        <FormFoot>
          <Button type="submit" kind="primary" busy={answer.busy}>
            {m.desk_answer_send()}
          </Button>
          <span className="text-sm text-ink-soft">{m.desk_answer_kept()}</span>
        </FormFoot>
      </form>
      {isAsking && draft.decision && (
        <ActDialog
          title={m.desk_answer_question()}
          confirm={m.desk_answer_send()}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false)
            send()
          }}
        >
          <p>{m.desk_answer_question_text({ decision: decisionLabel(draft.decision) })}</p>
        </ActDialog>
      )}
    </>
  )
}
