import type { Staff } from '../person/staff.ts'

/** Who orders an act, as far as deciding needs to know. */
export interface Actor {
  uid: string
  staff: Staff | null
  /** Membership in the NGO that the subject of the act belongs to. */
  ngoMember: boolean
  /** The acts that this person took on it before; absent where no act asks. */
  earlierActs?: readonly string[]
}

/** Who looks at a screen: an actor before it is known on what. */
export interface Reader {
  uid: string
  staff: Staff | null
  /** The NGOs the person speaks for. */
  ngoIds: readonly string[]
}

/** A reader as the actor on something that belongs to an NGO (null: to none). */
export function actorOf({ uid, staff, ngoIds }: Reader, ngoId: string | null): Actor {
  return { uid, staff, ngoMember: ngoId !== null && ngoIds.includes(ngoId) }
}
