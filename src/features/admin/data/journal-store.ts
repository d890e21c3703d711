import { listLimits } from '@kopir/domain/list-limits'
import { paths } from '@kopir/domain/paths'
import { type RoleEntry, roleEntrySchema } from '@kopir/domain/role/role-entry'
import { watchList } from '../../../shared/firebase/documents.ts'
import type { Listener } from '../../../shared/query/live-query.ts'

export const watchJournal = (listener: Listener<RoleEntry[]>) =>
  watchList(
    ({ db, collection, query, orderBy, limit }) =>
      query(collection(db, paths.roleChanges()), orderBy('at', 'desc'), limit(listLimits.roleChanges)),
    roleEntrySchema,
    listener,
  )
