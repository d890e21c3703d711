import { queryOptions } from '@tanstack/react-query'
import { loadConfig } from '../../../shared/firebase/config.ts'

export interface DemoAccount {
  email: string
  password: string
  roleKey: string
  territoryId: string | null
}

/** The accounts that a local suite offers; a real deployment has none. */
export const demoAccounts = queryOptions({
  queryKey: ['demo-accounts'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async () => ((await loadConfig()).local?.accounts ?? []) as DemoAccount[],
})
