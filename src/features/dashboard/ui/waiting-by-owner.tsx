import type { Statistics } from '@kopir/domain/statistics/statistics'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { useOwners } from '../../../entities/statistics/data/use-owners.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { openProposalsLink } from '../data/list-links.ts'
import { DueBlock } from './due-block.tsx'

/** Whose act proposals wait for, and who is late. */
export function WaitingByOwner({ statistics, today }: { statistics: Statistics; today: CivilDate }) {
  return (
    <DueBlock
      level={2}
      title={m.dashboard_waiting_title()}
      note={m.dashboard_waiting_note()}
      empty={m.dashboard_waiting_none()}
      fileName="waiting"
      statistics={statistics}
      rows={useOwners(statistics.proposals.openByOwner, today)}
      linkOf={(owner, onlyOverdue) => openProposalsLink(statistics.territoryId, owner, onlyOverdue)}
    />
  )
}
