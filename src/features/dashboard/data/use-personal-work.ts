import { hasRole, type Staff } from '@kopir/domain/person/staff'
import type { Statistics } from '@kopir/domain/statistics/statistics'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { useQuery } from '@tanstack/react-query'
import { useCommitmentsToDecide } from '../../../entities/commitment/data/use-commitments-to-decide.ts'
import { openCaseCount } from '../../../entities/forum/data/forum-queries.ts'
import { submittedCount } from '../../../entities/proposal/data/proposal-queries.ts'
import { type PersonalWork, personalWork } from './personal-work.ts'

interface KnownWork {
  work: PersonalWork[]
  /** Everything that could wait has been looked at: where `work` is empty, nothing waits. */
  isKnown: boolean
}

/** What waits for a member of staff here: from the territory's figures, and from the lists of what no figure counts. */
export function usePersonalWork(
  statistics: Statistics | null | undefined,
  staff: Staff | null,
  territoryId: string,
  today: CivilDate,
): KnownWork {
  const isModerator = hasRole(staff, territoryId, 'moderator')
  const { data: submitted } = useQuery({ ...submittedCount(territoryId), enabled: isModerator })
  const { data: cases } = useQuery({ ...openCaseCount(territoryId), enabled: isModerator })
  const isOffice = hasRole(staff, territoryId, 'akim_office')
  const { data: toDecide } = useCommitmentsToDecide(territoryId, isOffice)
  if (!statistics || !staff) return { work: [], isKnown: false }
  const listed = { submitted: submitted ?? 0, cases: cases ?? 0, toDecide: toDecide?.length ?? 0 }
  const isQueueKnown = !isModerator || (submitted !== undefined && cases !== undefined)
  const isKnown = isQueueKnown && (!isOffice || toDecide !== undefined)
  return { work: personalWork(statistics, staff, listed, today), isKnown }
}
