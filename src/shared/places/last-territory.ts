import { useParams } from 'react-router'
import { readStored, store } from '../device-storage.ts'

const storageKey = 'territory'

/** Remembers where the person was, for pages that belong to no territory. */
export const rememberTerritory = (territoryId: string) => store(storageKey, territoryId)

/** The territory of the address, else the last one visited; null for a newcomer. */
export function useShellTerritoryId(): string | null {
  const { territoryId } = useParams()
  return territoryId ?? readStored<string>(storageKey) ?? null
}
