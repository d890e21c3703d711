import { paths } from '@kopir/domain/paths'
import { type Staff, staffTerritories } from '@kopir/domain/person/staff'
import { staffSchema } from '@kopir/domain/person/staff-schema'
import { allowCopies } from '../../../shared/firebase/copies.ts'
import { watchDocument, watchList } from '../../../shared/firebase/documents.ts'
import type { Listener } from '../../../shared/query/live-query.ts'
import { keepRoles, keptRoles } from './kept-roles.ts'

export const watchStaff = (uid: string, { push, wait, fail }: Listener<Staff | null>) =>
  watchDocument(paths.staffMember(uid), staffSchema, {
    push: (staff) => {
      // What staff read is other people's: none of it stays on a device but who they are themselves. Whose last role was
      // taken is nobody's staff any more.
      const works = staff?.administrator || staffTerritories(staff).length > 0
      allowCopies(uid, !works)
      keepRoles(works ? staff : null)
      push(staff)
    },
    // Without a connection they go on where they work; what they send is judged when it arrives.
    wait: (error) => {
      const kept = keptRoles(uid)
      if (kept) push(kept)
      else wait(error)
    },
    fail,
  })

/** Staff number in the hundreds, so the list is read whole. */
export const watchAllStaff = (listener: Listener<Staff[]>) =>
  watchList(({ db, collection, query }) => query(collection(db, paths.staff())), staffSchema, listener)
