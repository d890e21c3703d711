import type { Staff } from '@kopir/domain/person/staff'
import { statisticsOf } from '../../entities/statistics/data/statistics-queries.ts'
import { usePlaces } from '../../entities/territory/data/use-places.ts'
import { useToday } from '../../entities/territory/data/use-today.ts'
import { usePersonalWork } from '../../features/dashboard/data/use-personal-work.ts'
import { useLiveQuery } from '../../shared/query/use-live-query.ts'
import { railCounts } from './rail-counts.ts'

/** The counts of the rail, from the one document of a territory's figures and the short lists that no figure counts. */
export function useRailCounts(staff: Staff | null, territoryId: string | null): ReturnType<typeof railCounts> {
  const territory = territoryId ?? ''
  const works = staff !== null && territoryId !== null
  const today = useToday(usePlaces().timeZoneOf(territory))
  const { data: statistics } = useLiveQuery({ ...statisticsOf(territory), enabled: works })
  return railCounts(usePersonalWork(statistics, staff, territory, today).work)
}
