import type { Staff } from '@kopir/domain/person/staff'
import { useLiveQuery } from '../query/use-live-query.ts'
import { useSession } from './use-session.ts'
import { watchStaff } from './watch-staff.ts'

/** The person's own roles, live: null for who has none, undefined while unknown. */
export function useStaff(): Staff | null | undefined {
  const { status, uid } = useSession()
  const { data, error } = useLiveQuery<Staff | null>(
    { queryKey: ['staff', uid], enabled: uid !== null },
    (push, fail) => watchStaff(uid ?? '', push, fail),
  )
  if (status === 'signed-out' || error) return null
  return data
}
