import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportForm } from '../data/import-form.ts'
import { registryNow } from '../data/registry-now.ts'
import type { RegisterFile } from './use-register-file.ts'

/** Makes the plan against the registry as it is published at that moment. */
export function usePlanning(territoryId: string, file: RegisterFile, { isComplete }: ImportForm, today: string) {
  const client = useQueryClient()
  const [isFetching, setFetching] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function plan() {
    if (isFetching) return
    setFetching(true)
    setError(null)
    try {
      const { rows } = await client.fetchQuery(registryNow(territoryId))
      file.plan({ registry: rows, territoryId, today, isComplete })
    } catch (failure) {
      setError(failure)
    }
    setFetching(false)
  }
  return { plan: () => void plan(), isFetching, error }
}
