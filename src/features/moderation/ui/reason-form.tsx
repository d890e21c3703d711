import { reasonLength } from '@kopir/domain/act/reason-length'
import { type PublicationRule, publicationRuleOf } from '@kopir/domain/proposal/kinds'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { terms } from '@kopir/domain/proposal/terms'
import { type KeyboardEvent, useEffect } from 'react'
import { ruleOptions } from '../../../entities/proposal/words.ts'
import { ActFailure } from '../../../shared/act/act-failure.tsx'
import { subjectOf } from '../../../shared/act/subject.ts'
import { useChoice } from '../../../shared/act/use-choice.ts'
import { type AuthoredText, authoredText } from '../../../shared/form/authored-text.ts'
import { lengthProblem } from '../../../shared/form/length-problem.ts'
import { useCheckedForm } from '../../../shared/form/use-checked-form.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { KeptNotice } from '../../../shared/kept/kept-notice.tsx'
import type { Carried } from '../../../shared/kept/kept-text.ts'
import { useKeptText } from '../../../shared/kept/use-kept.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { RadioGroup } from '../../../shared/ui/radio-group.tsx'
import { RulesLink } from '../../../shared/ui/rules-link.tsx'
import { TextArea } from '../../../shared/ui/text-area.tsx'
import type { ReasonedAct } from '../data/moderate.ts'
import { reasonKey } from '../data/reason-key.ts'
import { ReasonTemplates } from './reason-templates.tsx'
import { type ReasonTemplate, useReasonTemplates } from './use-reason-templates.ts'

interface ReasonFormProps {
  /** Templates are written in its author's language. */
  proposal: Proposal
  kind: ReasonedAct
  /** The reader has asked for it: it takes the focus. */
  takesFocus: boolean
  busy: boolean
  failure: unknown
  /** Forgets the failure: the next attempt has mistakes. */
  forget: () => void
  /** With the rule that a rejection names, null for a return. */
  onSend: (reason: AuthoredText, rule: PublicationRule | null, carried: readonly Carried[]) => void
  onCancel: () => void
}

/** Why a text is returned or not published. What is typed stays on the device until it is accepted. */
export function ReasonForm({ proposal, kind, takesFocus, busy, failure, forget, onSend, onCancel }: ReasonFormProps) {
  const kept = useKeptText(reasonKey(kind, proposal.id))
  const reason = kept.value
  const chosenRule = useChoice<PublicationRule | null>(`${kind} ${subjectOf(proposal)}`, () => null)
  const { value: rule, choose: setRule } = chosenRule
  const templates = useReasonTemplates(kind, proposal.lang)
  const reasonProblem = lengthProblem(reason, reasonLength)
  const { ref, problems, submit } = useCheckedForm<{ rule?: string; reason?: string }>(
    {
      ...(kind === 'reject' && rule === null && { rule: m.moderation_rule_required() }),
      ...(reasonProblem && { reason: reasonProblem }),
    },
    () => onSend(authoredText(reason), rule, [kept.carry(''), chosenRule.carry()]),
    forget,
  )
  useEffect(() => {
    if (takesFocus) ref.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [ref, takesFocus])

  /** Begins the reason with a ready sentence, whose rule is then the rejection's; the person goes on writing. */
  function add({ text, rule }: ReasonTemplate) {
    if (rule !== null) setRule(rule)
    kept.change([reason.trim(), text].filter(Boolean).join('\n'))
    ref.current?.querySelector('textarea')?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    const template = event.altKey ? templates[Number(/^Digit(\d)$/.exec(event.code)?.[1]) - 1] : undefined
    const typed = publicationRuleOf(event.key)
    if (event.key === 'Escape') onCancel()
    else if (template) add(template)
    else if (event.target instanceof HTMLInputElement && typed !== undefined) setRule(typed)
    else return
    event.preventDefault()
  }

  return (
    <form
      ref={ref}
      noValidate
      aria-label={kind === 'return' ? m.moderation_return() : m.moderation_reject()}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      className="flex flex-col gap-4 rounded-lg border border-line-strong bg-sunken p-4"
    >
      {kind === 'reject' && (
        <RadioGroup
          legend={m.moderation_rule_legend()}
          options={ruleOptions()}
          value={rule === null ? null : String(rule)}
          onChange={(value) => setRule(publicationRuleOf(value) ?? null)}
          error={problems?.rule}
        />
      )}
      {kind === 'reject' && <RulesLink />}
      <Field
        label={m.moderation_reason_label()}
        hint={
          kind === 'return'
            ? m.moderation_return_hint({ count: terms.returnedCalendarDays })
            : m.moderation_reject_hint()
        }
        error={problems?.reason}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={3}
            value={reason}
            countTo={reasonLength.max}
            onChange={(event) => kept.change(event.target.value)}
          />
        )}
      </Field>
      <ReasonTemplates templates={templates} lang={proposal.lang} onChoose={add} />
      <KeptNotice kept={kept} show={(version) => version} onSettle={kept.settle} />
      {/* However long the form, the decision stays in sight, and so does how it failed. */}
      <div className="sticky bottom-0 z-10 -mx-4 -mb-4 max-xl:-bottom-3 flex flex-col gap-2 rounded-b-lg border-t border-line bg-sunken px-4 py-3">
        <ActFailure failure={failure} />
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" kind={kind === 'reject' ? 'danger' : 'primary'} busy={busy}>
            {kind === 'return' ? m.moderation_return() : m.moderation_reject()}
          </Button>
          <Button onClick={onCancel}>{m.common_cancel()}</Button>
          <span className="text-sm text-ink-soft max-sm:hidden">{m.moderation_send_hint()}</span>
        </div>
      </div>
    </form>
  )
}
