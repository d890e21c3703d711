import { type Staff, staffOn } from '@kopir/domain/person/staff'
import { kazakhstanTimeZone } from '@kopir/texts/format-date'
import { isPassing } from '../../../shared/is-passing.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { useToday } from '../../territory/data/use-today.ts'
import { rolesOf } from './staff-queries.ts'

/** The person's own roles, live: null for who has none, undefined while unknown, as without a connection. */
export function useStaff(): Staff | null | undefined {
  const { status, uid } = useSignIn()
  const today = useToday(kazakhstanTimeZone)
  const { data, error } = useLiveQuery(rolesOf(uid))
  if (status === 'signed-out') return null
  if (data === undefined) return error && !isPassing(error) ? null : undefined
  return data && staffOn(data, today)
}
