import { useQuery } from '@tanstack/react-query'
import type { MyNgo } from './my-ngos.ts'
import { useSession } from './use-session.ts'

/** The NGOs for which the person may speak; empty for a visitor, undefined while unknown. */
export function useMyNgos(): MyNgo[] | undefined {
  const { status, uid } = useSession()
  const { data } = useQuery({
    queryKey: ['my-ngos', uid],
    enabled: uid !== null,
    queryFn: async () => (await import('./my-ngos.ts')).readMyNgos(uid ?? ''),
  })
  return status === 'signed-out' ? [] : data
}
