import type { Staff } from '@kopir/domain/person/staff'
import { loadCode } from '../../../shared/load-code.ts'
import type { LiveSource } from '../../../shared/query/live-query.ts'

const openStore = () => loadCode(() => import('./staff-store.ts'))

const staffKeys = {
  all: ['staff', 'all'],
  of: (uid: string | null) => ['staff', 'of', uid],
}

/** The roles of one person; null for who has none. */
export const rolesOf = (uid: string | null): LiveSource<Staff | null> => ({
  queryKey: staffKeys.of(uid),
  enabled: uid !== null,
  watch: async (listener) => (await openStore()).watchStaff(uid ?? '', listener),
})

/** Everybody who has or had a role. */
export const allStaff: LiveSource<Staff[]> = {
  queryKey: staffKeys.all,
  watch: async (listener) => (await openStore()).watchAllStaff(listener),
}
