import { paths } from '@kopir/domain/paths'
import { type Staff, staffSchema } from '@kopir/domain/person/staff'
import { watchList } from '../../../shared/firebase/documents.ts'
import type { Subscription } from '../../../shared/query/live-query.ts'

export const staffListKey = ['staff-list'] as const

/** Everybody who has or had a role, from now on: staff number in the hundreds, so the list is read whole. */
export function watchStaffList(push: (staff: Staff[]) => void, fail: (error: unknown) => void): Subscription {
  return watchList(({ db, collection, query }) => query(collection(db, paths.staff())), staffSchema, push, fail)
}
