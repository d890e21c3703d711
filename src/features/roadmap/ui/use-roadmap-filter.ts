import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { filterParams, type RoadmapFilter, readFilter } from '../data/roadmap-filter.ts'

interface RoadmapAddress {
  filter: RoadmapFilter
  change: (change: Partial<RoadmapFilter>) => void
  /** The address of the same list with another choice. */
  hrefOf: (change: Partial<RoadmapFilter>) => string
}

/** The filter of the roadmap as the address has it. */
export function useRoadmapFilter(territoryId: string): RoadmapAddress {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => readFilter(params), [params])
  return {
    filter,
    change: (change) => setParams(filterParams({ ...filter, ...change }), { replace: true }),
    hrefOf: (change) => {
      const query = filterParams({ ...filter, ...change }).toString()
      return `/${territoryId}/roadmap${query && `?${query}`}`
    },
  }
}
