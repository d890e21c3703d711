import { paths } from '@kopir/domain/paths'
import { type RoleEntry, roleEntrySchema } from '@kopir/domain/role/role-entry'
import { watchList } from '../../../shared/firebase/documents.ts'
import type { Listener } from '../../../shared/query/live-query.ts'

/** The rules let an administrator list so many at once. */
const mostEntries = 500

export const watchJournal = (listener: Listener<RoleEntry[]>) =>
  watchList(
    ({ db, collection, query, orderBy, limit }) =>
      query(collection(db, paths.roleChanges()), orderBy('at', 'desc'), limit(mostEntries)),
    roleEntrySchema,
    listener,
  )
