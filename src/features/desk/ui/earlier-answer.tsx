import { givenAnswers } from '@kopir/domain/proposal/given-answers'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { inSentence } from '@kopir/texts/in-sentence'
import { proposalEvents } from '../../../entities/proposal/data/proposal-queries.ts'
import { decisionLabel } from '../../../entities/proposal/decision-words.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { Markdown } from '../../../shared/text/markdown.tsx'
import { SpokenWords } from './spoken-words.tsx'

/** What was answered before and, where that was overturned, the objection and the office's reason: the new answer is to them. */
export function EarlierAnswer({ proposal: { id, answer, disputed } }: { proposal: Proposal }) {
  const { data: steps } = useLiveQuery({ ...proposalEvents(id), enabled: answer !== null || disputed })
  const last = givenAnswers(steps ?? []).at(-1)
  if (!last) return null
  const { decision, text, lang } = last.answer
  if (text === null || lang === null) return null
  return (
    <>
      <section className="flex flex-col gap-2 rounded-md border border-line bg-sunken p-4">
        <h3 className="font-semibold">
          {m.desk_earlier_answer()}
          {decision && `: ${inSentence(decisionLabel(decision))}`}
        </h3>
        <Markdown text={text} lang={lang} />
      </section>
      {last.fate?.kind === 'overturned' && (
        <>
          <SpokenWords title={m.desk_objection()} step={steps?.findLast(({ act }) => act === 'dispute')} />
          <SpokenWords title={m.desk_office_reason()} step={last.fate.by} />
        </>
      )}
    </>
  )
}
