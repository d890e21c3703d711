import { inLanguage } from '@kopir/domain/language'
import type { ProposalLevel } from '@kopir/domain/proposal/audience'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import * as v from 'valibot'
import { forumsOf } from '../../../entities/forum/data/forum-queries.ts'
import { ContentFields } from '../../../entities/proposal/ui/content-fields.tsx'
import { type ContentProblems, checkContent } from '../../../entities/proposal/ui/content-problems.ts'
import { ActFailure } from '../../../shared/act/act-failure.tsx'
import { useAct } from '../../../shared/act/use-act.ts'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { WaitingForm } from '../../../shared/act/waiting-form.tsx'
import { SelectField } from '../../../shared/form/select-field.tsx'
import { useCheckedForm } from '../../../shared/form/use-checked-form.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { getLanguage, useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { KeptNotice } from '../../../shared/kept/kept-notice.tsx'
import { useKept } from '../../../shared/kept/use-kept.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { enterSpoken } from '../data/desk-acts.ts'
import { emptySpoken, type SpokenDraft, spokenDraftSchema, spokenReceiptSchema } from '../data/spoken-draft.ts'
import { NgoPicker } from './ngo-picker.tsx'
import { SpokenCode } from './spoken-code.tsx'

const codeKind = { schema: v.nullable(spokenReceiptSchema), empty: () => null }

interface SpokenFormProps {
  territoryId: string
  level: ProposalLevel
}

/** A secretary enters on the spot what an NGO asked aloud; what is typed stays on the device until it is accepted. */
export function SpokenForm({ territoryId, level }: SpokenFormProps) {
  const language = useLanguage()
  const empty = () => emptySpoken(getLanguage(), level)
  const kept = useKept(`spoken.${territoryId}`, { schema: spokenDraftSchema, empty })
  const draft = kept.value
  const change = (changed: Partial<SpokenDraft>) => kept.change({ ...draft, ...changed })
  const code = useKept(`spoken-code.${territoryId}`, codeKind)
  const receipt = code.value
  const receiptHeading = useRef<HTMLHeadingElement>(null)
  const forums = useQuery(forumsOf(territoryId))
  const { proposalId, ngoId, forumId, ...content } = draft
  const checked = checkContent(content)
  const subject = `spoken ${proposalId}`
  const isWaiting = useWaitingSubjects().has(subject)
  const notice = useRef<HTMLParagraphElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const enter = useAct({
    run: enterSpoken,
    waits: ({ title }) => ({ subject, text: m.common_act_named({ act: m.desk_spoken_send(), title }) }),
    // The next question comes from the same meeting.
    carries: () => [kept.carry({ ...empty(), forumId })],
    onDone: ({ claimCode }, { title, lang }) => code.change({ claimCode, title, lang, isSaved: true }),
    focus: isWaiting ? notice : receiptHeading,
    focusBack: button,
  })
  const { ref, problems, submit } = useCheckedForm<ContentProblems & { ngo?: string }>(
    { ...checked.problems, ...(ngoId === null && { ngo: m.desk_spoken_ngo_required() }) },
    () => {
      if (checked.content && ngoId !== null) enter.send({ ...checked.content, proposalId, territoryId, ngoId, forumId })
    },
    enter.clear,
  )

  if (receipt) return <SpokenCode receipt={receipt} headingRef={receiptHeading} onNext={() => code.leave(null)} />
  return (
    <WaitingForm isWaiting={isWaiting} noticeRef={notice}>
      <form ref={ref} noValidate onSubmit={submit} className="flex flex-col gap-6">
        <NgoPicker
          label={m.desk_spoken_ngo()}
          territoryId={territoryId}
          value={ngoId}
          error={problems?.ngo}
          onChange={(id) => change({ ngoId: id })}
        />
        <SelectField
          label={m.desk_spoken_meeting()}
          optional
          value={forumId ?? ''}
          placeholder={m.desk_spoken_meeting_none()}
          options={(forums.data ?? []).map(({ id, title, startsAt }) => ({
            value: id,
            label: `${formatDate(startsAt)} · ${inLanguage(title, language).text}`,
          }))}
          onChoose={(value) => change({ forumId: value || null })}
        />
        <ContentFields territoryId={territoryId} content={content} problems={problems ?? {}} onChange={change} />
        <KeptNotice
          kept={kept}
          show={({ title, body }) => [title, body].filter(Boolean).join('\n')}
          onSettle={kept.settle}
        />
        <ActFailure failure={enter.failure} />
        <div>
          <Button ref={button} type="submit" kind="primary" busy={enter.busy}>
            {m.desk_spoken_send()}
          </Button>
        </div>
      </form>
    </WaitingForm>
  )
}
