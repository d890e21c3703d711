import type { Territory } from '@kopir/domain/territory/territory'
import { useParams } from 'react-router'
import { usePlaces } from './use-places.ts'

export interface CurrentTerritory {
  territoryId: string
  /** Undefined until the places are known. */
  territory: Territory | undefined
  name: string
  timeZone: string
}

/** The territory of a page below `/:territoryId`. */
export function useTerritory(): CurrentTerritory {
  const { territoryId = '' } = useParams()
  const places = usePlaces()
  const territory = places.territory(territoryId)
  return {
    territoryId,
    territory,
    name: places.territoryName(territoryId),
    timeZone: places.timeZoneOf(territoryId),
  }
}
