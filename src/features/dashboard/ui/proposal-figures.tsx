import { noDepartment } from '@kopir/domain/proposal/owners'
import { proposalStates } from '@kopir/domain/proposal/states'
import type { Statistics } from '@kopir/domain/statistics/statistics'
import { themes } from '@kopir/domain/theme'
import type { ProposalFilter } from '../../../entities/proposal/data/proposal-filter.ts'
import { proposalsPath } from '../../../entities/proposal/data/proposals-path.ts'
import { stateLabel } from '../../../entities/proposal/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { themeLabel } from '../../../entities/theme/words.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useByAlphabet } from '../../../shared/i18n/use-by-alphabet.ts'
import { Section } from '../../../shared/ui/section.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { partsOf, restOf } from '../data/breakdown.ts'
import { BlockGrid } from './block-grid.tsx'
import { type Count, CountBlock } from './count-block.tsx'
import { ProposalMonths } from './proposal-months.tsx'

/** What is asked: public proposals by state, theme and department, and how many come and are answered. */
export function ProposalFigures({ statistics }: { statistics: Statistics }) {
  const { territoryId, proposals } = statistics
  const { departmentName } = usePlaces()
  const byAlphabet = useByAlphabet()
  const link = (filter: Partial<ProposalFilter>) => proposalsPath(territoryId, filter)
  const withRest = (counts: Count[], label: string, to?: string): Count[] => {
    const value = restOf(proposals.total, counts)
    return value > 0 ? [...counts, { key: 'rest', label, value, ...(to === undefined ? {} : { to }) }] : counts
  }
  const states = partsOf(proposals.byState, proposalStates).map(({ key, value }) => ({
    key,
    label: stateLabel(key),
    value,
    to: link({ state: key }),
  }))
  const byTheme = partsOf(proposals.byTheme, byAlphabet(themes, themeLabel)).map(({ key, value }) => ({
    key,
    label: themeLabel(key),
    value,
    to: link({ theme: key }),
  }))
  const departmentIds = byAlphabet(Object.keys(proposals.byDepartment), departmentName)
  const departments = partsOf(proposals.byDepartment, departmentIds).map(({ key, value }) => ({
    key,
    label: departmentName(key),
    value,
    to: link({ department: key }),
  }))
  const block = { statistics, empty: m.dashboard_proposals_none() }
  return (
    <Section
      title={m.dashboard_proposals_title()}
      aside={<TextLink to={link({})}>{m.dashboard_proposals_total({ count: formatNumber(proposals.total) })}</TextLink>}
    >
      <ProposalMonths statistics={statistics} />
      <CountBlock
        {...block}
        title={m.dashboard_proposals_state()}
        fileName="proposals-by-state"
        groupTitle={m.dashboard_column_state()}
        counts={withRest(states, m.dashboard_rest())}
      />
      <BlockGrid>
        <CountBlock
          {...block}
          title={m.dashboard_proposals_department()}
          fileName="proposals-by-department"
          groupTitle={m.dashboard_column_owner()}
          counts={withRest(departments, m.dashboard_proposals_unassigned(), link({ department: noDepartment }))}
        />
        <CountBlock
          {...block}
          title={m.dashboard_proposals_theme()}
          fileName="proposals-by-theme"
          groupTitle={m.dashboard_column_theme()}
          counts={withRest(byTheme, m.dashboard_rest())}
        />
      </BlockGrid>
    </Section>
  )
}
