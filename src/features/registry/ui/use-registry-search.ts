import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { type Registry, registryIndexOf } from '../../../entities/ngo/data/registry-queries.ts'
import { whenIdle } from '../../../shared/when-idle.ts'

/**
 * Positions of the rows that hold the words; null for all of them. The index is fetched and built when the page is idle, or at
 * once when there are words: undefined until then.
 */
export function useRegistrySearch(territoryId: string, registry: Registry | undefined, words: string) {
  const [idle, setIdle] = useState(false)
  useEffect(() => whenIdle(() => setIdle(true)), [])
  const isWanted = words.trim() !== ''
  const { data: index, error } = useQuery({
    ...registryIndexOf(territoryId, registry),
    enabled: registry !== undefined && (idle || isWanted),
  })
  const found = useMemo(() => (isWanted ? index && new Set(index.search(words)) : null), [index, isWanted, words])
  return { found, error: isWanted ? error : null }
}
