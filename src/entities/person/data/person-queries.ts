import { queryOptions } from '@tanstack/react-query'
import { loadCode } from '../../../shared/load-code.ts'

const openStore = () => loadCode(() => import('./person-store.ts'))

/** The name under which a person writes: the one that the rules compare with; null before there is a document. */
export const nameOf = (uid: string | null) =>
  queryOptions({
    queryKey: ['people', uid, 'name'],
    enabled: uid !== null,
    queryFn: async () => (uid === null ? null : (await openStore()).readName(uid)),
  })
