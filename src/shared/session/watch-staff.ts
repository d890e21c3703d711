import { paths } from '@kopir/domain/paths'
import { type Staff, staffSchema } from '@kopir/domain/person/staff'
import { watchDocument } from '../firebase/documents.ts'

/** The roles of one person from now on; null for who has none. */
export function watchStaff(
  uid: string,
  push: (staff: Staff | null) => void,
  fail: (error: unknown) => void,
): () => void {
  return watchDocument(paths.staffMember(uid), staffSchema, push, fail)
}
