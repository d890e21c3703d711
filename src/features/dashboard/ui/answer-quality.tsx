import { decisions, makesCommitments } from '@kopir/domain/proposal/kinds'
import { settledOutcomes } from '@kopir/domain/proposal/states'
import { terms } from '@kopir/domain/proposal/terms'
import type { Statistics } from '@kopir/domain/statistics/statistics'
import type { ProposalFilter } from '../../../entities/proposal/data/proposal-filter.ts'
import { proposalsPath } from '../../../entities/proposal/data/proposals-path.ts'
import { decisionLabel } from '../../../entities/proposal/decision-words.ts'
import { outcomeLabel } from '../../../entities/proposal/words.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Section } from '../../../shared/ui/section.tsx'
import { partsOf, restOf } from '../data/breakdown.ts'
import { BigFigure } from './big-figure.tsx'
import { BlockGrid } from './block-grid.tsx'
import { type Count, CountBlock } from './count-block.tsx'
import { FigureBlock } from './figure-block.tsx'

/** How answers are given: which decisions, how fast, how often disputed. */
export function AnswerQuality({ statistics }: { statistics: Statistics }) {
  const { territoryId, proposals } = statistics
  const { answerDays, disputed } = proposals
  const link = (filter: Partial<ProposalFilter>) => proposalsPath(territoryId, filter)
  const shares = partsOf(proposals.byDecision, decisions)
  const answers = shares.reduce((sum, { value }) => sum + value, 0)
  const accepted = shares.reduce((sum, { key, value }) => (makesCommitments(key) ? sum + value : sum), 0)
  const ended = partsOf(proposals.byOutcome, settledOutcomes).map(({ key, value }) => ({
    key,
    label: outcomeLabel(key),
    value,
    to: link({ outcome: key }),
  }))
  const rest = restOf(accepted, ended)
  const became: Count[] =
    rest > 0 ? [...ended, { key: 'rest', label: m.dashboard_answers_kept_open(), value: rest }] : ended
  const days = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1)
  // The middle one of this list, and the one behind nine tenths of it.
  const byDays = link({ decision: 'any', sort: 'days' })
  const measures = answerDays && [
    { key: 'median', label: m.dashboard_answers_median(), value: answerDays.median, to: byDays },
    { key: 'p90', label: m.dashboard_answers_p90(), value: answerDays.p90, to: byDays },
    { key: 'disputed', label: m.dashboard_answers_disputed(), value: disputed, to: link({ disputed: true }) },
  ]
  return (
    <Section title={m.dashboard_answers_title()}>
      <BlockGrid>
        <CountBlock
          title={m.dashboard_answers_decisions()}
          note={m.dashboard_answers_decisions_note({ count: formatNumber(answers) })}
          empty={m.dashboard_answers_none()}
          fileName="answers-by-decision"
          statistics={statistics}
          groupTitle={m.dashboard_column_decision()}
          counts={shares.map(({ key, value }) => ({
            key,
            label: decisionLabel(key),
            value,
            to: link({ decision: key }),
          }))}
          shareOf={answers}
        />
        <CountBlock
          title={m.dashboard_answers_kept()}
          note={m.dashboard_answers_kept_note({ count: formatNumber(accepted) })}
          empty={m.dashboard_answers_none()}
          fileName="accepted-and-kept"
          statistics={statistics}
          groupTitle={m.dashboard_column_outcome()}
          counts={became}
          shareOf={accepted}
        />
        <FigureBlock
          title={m.dashboard_answers_days()}
          note={m.dashboard_answers_days_note({
            count: formatNumber(answerDays?.answers ?? 0),
            term: m.common_working_days({ count: terms.answerDays }),
          })}
          empty={m.dashboard_answers_none()}
          fileName="days-to-answer"
          statistics={statistics}
          rows={measures ?? []}
          rowKey={({ key }) => key}
          columns={[
            { key: 'measure', title: m.dashboard_column_measure(), value: ({ label }) => label },
            {
              key: 'value',
              title: m.dashboard_column_value(),
              value: ({ value }) => value,
              show: ({ value }) => days(value),
              to: ({ to }) => to,
            },
          ]}
        >
          <div className="flex flex-wrap gap-x-10 gap-y-4">
            {measures?.map(({ key, label, value, to }) => (
              <div key={key} className="max-w-52">
                <BigFigure value={days(value)} label={label} to={to} />
              </div>
            ))}
          </div>
        </FigureBlock>
      </BlockGrid>
    </Section>
  )
}
