import { commitmentStates } from '@kopir/domain/commitment/states'
import type { Statistics } from '@kopir/domain/statistics/statistics'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { roadmapPath } from '../../../entities/commitment/data/roadmap-path.ts'
import { commitmentStateLabel } from '../../../entities/commitment/words.ts'
import { useOwners } from '../../../entities/statistics/data/use-owners.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Section } from '../../../shared/ui/section.tsx'
import { openCommitmentsLink } from '../data/list-links.ts'
import { BlockGrid } from './block-grid.tsx'
import { CountBlock } from './count-block.tsx'
import { DueBlock } from './due-block.tsx'

/** Commitments: made, declared, confirmed, and whose are overdue. */
export function CommitmentFigures({ statistics, today }: { statistics: Statistics; today: CivilDate }) {
  const { territoryId, commitments } = statistics
  const counts = commitmentStates.flatMap((state) => {
    const value = commitments.byState[state] ?? 0
    const to = roadmapPath(territoryId, { state })
    return value > 0 ? [{ key: state, label: commitmentStateLabel(state), value, to }] : []
  })
  return (
    <Section title={m.dashboard_commitments_title()}>
      <BlockGrid>
        <CountBlock
          title={m.dashboard_commitments_states()}
          note={m.dashboard_commitments_states_note()}
          empty={m.dashboard_commitments_none()}
          fileName="commitments"
          statistics={statistics}
          groupTitle={m.dashboard_column_state()}
          counts={counts}
        />
        <DueBlock
          title={m.dashboard_commitments_open()}
          note={m.dashboard_commitments_open_note()}
          empty={m.dashboard_commitments_none()}
          fileName="open-commitments"
          statistics={statistics}
          rows={useOwners(commitments.openByDepartment, today)}
          linkOf={(owner, onlyOverdue) => openCommitmentsLink(territoryId, owner, onlyOverdue)}
        />
      </BlockGrid>
    </Section>
  )
}
