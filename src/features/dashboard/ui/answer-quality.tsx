import { terms } from '@kopir/domain/proposal/next-step'
import { decisions } from '@kopir/domain/proposal/proposal'
import type { Statistics } from '@kopir/domain/statistics/statistics'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { getLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { decisionLabel } from '../../../shared/i18n/vocabulary/decision.ts'
import { Section } from '../../../shared/ui/section.tsx'
import { partsOf } from '../data/breakdown.ts'
import { listLink } from '../data/list-links.ts'
import { BigFigure } from './big-figure.tsx'
import { BlockGrid } from './block-grid.tsx'
import { CountBlock } from './count-block.tsx'
import { FigureBlock } from './figure-block.tsx'

/** How answers are given: which decisions, how fast, how often disputed. */
export function AnswerQuality({ statistics }: { statistics: Statistics }) {
  const { territoryId, proposals } = statistics
  const { answerDays, disputed } = proposals
  const link = (filter: Record<string, string>) => listLink(territoryId, 'proposals', filter)
  const shares = partsOf(proposals.byDecision, decisions)
  const answers = shares.reduce((sum, { value }) => sum + value, 0)
  const days = (value: number) => formatNumber(value, getLanguage(), Number.isInteger(value) ? 0 : 1)
  const measures = answerDays && [
    { key: 'median', label: m.dashboard_answers_median(), value: answerDays.median, to: link({ decision: 'any' }) },
    { key: 'p90', label: m.dashboard_answers_p90(), value: answerDays.p90, to: link({ decision: 'any' }) },
    { key: 'disputed', label: m.dashboard_answers_disputed(), value: disputed, to: link({ disputed: '1' }) },
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
        <FigureBlock
          title={m.dashboard_answers_days()}
          note={m.dashboard_answers_days_note({
            count: formatNumber(answerDays?.answers ?? 0),
            term: formatNumber(terms.answerDays),
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
