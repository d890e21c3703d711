import { commitmentTitleLength } from '@kopir/domain/commitment/limits'
import { maxCommitments } from '@kopir/domain/proposal/limits'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { Plus } from 'lucide-react'
import { TextField } from '../../../shared/form/text-field.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { FieldError } from '../../../shared/ui/field-error.tsx'
import type { AnswerDraft, AnswerProblems } from '../data/answer-draft.ts'

type CommitmentDrafts = AnswerDraft['commitments']

interface CommitmentsEditorProps {
  commitments: CommitmentDrafts
  lang: string
  problems: AnswerProblems | null
  earliest: CivilDate
  onChange: (commitments: CommitmentDrafts) => void
}

/** The commitments of an answer and their days: they become lines of the roadmap. */
export function CommitmentsEditor({ commitments, lang, problems, earliest, onChange }: CommitmentsEditorProps) {
  const replace = (position: number, changed: Partial<CommitmentDrafts[number]>) =>
    onChange(commitments.map((commitment, index) => (index === position ? { ...commitment, ...changed } : commitment)))
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="font-medium">{m.desk_commitments()}</legend>
      <p className="text-sm text-ink-soft">{m.desk_commitments_hint()}</p>
      {commitments.map((commitment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <div key={index} className="grid items-start gap-3 rounded-md border border-line p-3 sm:grid-cols-[1fr_11rem]">
          <TextField
            label={m.desk_commitment_title({ number: index + 1 })}
            error={problems?.titles[index]}
            lang={lang}
            maxLength={commitmentTitleLength.max}
            value={commitment.title}
            onText={(title) => replace(index, { title })}
          />
          <TextField
            label={m.desk_commitment_due({ number: index + 1 })}
            error={problems?.days[index]}
            type="date"
            min={earliest}
            value={commitment.dueOn}
            onText={(dueOn) => replace(index, { dueOn })}
          />
          {commitments.length > 1 && (
            <div>
              <Button
                kind="quiet"
                size="small"
                onClick={() => onChange(commitments.filter((_, position) => position !== index))}
              >
                {m.desk_commitment_remove({ number: index + 1 })}
              </Button>
            </div>
          )}
        </div>
      ))}
      <FieldError>{problems?.commitments}</FieldError>
      {commitments.length < maxCommitments && (
        <div>
          <Button size="small" onClick={() => onChange([...commitments, { title: '', dueOn: '' }])}>
            <Plus aria-hidden className="size-4" />
            {m.desk_commitment_add()}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
