import { queryOptions } from '@tanstack/react-query'
import { loadCode } from '../../../shared/load-code.ts'

/** The NGOs of which a person is a member. */
export const ngosOfMember = (uid: string | null) =>
  queryOptions({
    queryKey: ['ngos', 'member', uid],
    enabled: uid !== null,
    queryFn: async () => (uid === null ? [] : (await loadCode(() => import('./membership-store.ts'))).readMyNgos(uid)),
  })
