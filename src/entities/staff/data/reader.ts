import type { Reader } from '@kopir/domain/act/actor'
import type { Staff } from '@kopir/domain/person/staff'

/**
 * A reader by what is known so far (undefined: not yet). NGOs only add to what others may do, so a person is shown at
 * once what is theirs; from staff they take away, so staff are nobody until their NGOs are known.
 */
export function readerOf(
  uid: string | null,
  staff: Staff | null | undefined,
  ngos: readonly { ngoId: string }[] | undefined,
): Reader | null {
  if (uid === null || (staff && !ngos)) return null
  return { uid, staff: staff ?? null, ngoIds: (ngos ?? []).map(({ ngoId }) => ngoId) }
}
