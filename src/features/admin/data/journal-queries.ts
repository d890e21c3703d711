import type { RoleEntry } from '@kopir/domain/role/role-entry'
import { loadCode } from '../../../shared/load-code.ts'
import type { LiveSource } from '../../../shared/query/live-query.ts'

/** The last changes of roles, the newest first; more than enough to say since when somebody holds one. */
export const roleJournal: LiveSource<RoleEntry[]> = {
  queryKey: ['role-journal'],
  watch: async (listener) => (await loadCode(() => import('./journal-store.ts'))).watchJournal(listener),
}
