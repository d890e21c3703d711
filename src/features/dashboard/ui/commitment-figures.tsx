import { commitmentStates } from '@kopir/domain/commitment/commitment'
import type { Statistics } from '@kopir/domain/statistics/statistics'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { m } from '../../../shared/i18n/messages.ts'
import { commitmentStateLabel } from '../../../shared/i18n/vocabulary/commitment.ts'
import { Section } from '../../../shared/ui/section.tsx'
import { summarizeOwners } from '../data/due-days.ts'
import { listLink, openCommitmentsLink } from '../data/list-links.ts'
import { BlockGrid } from './block-grid.tsx'
import { CountBlock } from './count-block.tsx'
import { DueBlock } from './due-block.tsx'

/** Promises: given, declared, confirmed, and whose are overdue. */
export function CommitmentFigures({ statistics, today }: { statistics: Statistics; today: CivilDate }) {
  const { territoryId, commitments } = statistics
  const counts = commitmentStates.flatMap((state) => {
    const value = commitments.byState[state] ?? 0
    const to = listLink(territoryId, 'roadmap', { state })
    return value > 0 ? [{ key: state, label: commitmentStateLabel(state), value, to }] : []
  })
  return (
    <Section title={m.dashboard_promises_title()}>
      <BlockGrid>
        <CountBlock
          title={m.dashboard_promises_states()}
          note={m.dashboard_promises_states_note()}
          empty={m.dashboard_promises_none()}
          fileName="commitments"
          statistics={statistics}
          groupTitle={m.dashboard_column_state()}
          counts={counts}
        />
        <DueBlock
          title={m.dashboard_promises_open()}
          note={m.dashboard_promises_open_note()}
          empty={m.dashboard_promises_none()}
          fileName="open-commitments"
          statistics={statistics}
          rows={summarizeOwners(commitments.openByDepartment, today)}
          linkOf={(owner, onlyOverdue) => openCommitmentsLink(territoryId, owner, onlyOverdue)}
        />
      </BlockGrid>
    </Section>
  )
}
