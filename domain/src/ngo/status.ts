/** The official statistics' groups. "Active" there means: in none of the others, not "has reported". */
export const ngoStatuses = ['active', 'inactive', 'suspended', 'in_liquidation', 'liquidated', 'no_bin'] as const
export type NgoStatus = (typeof ngoStatuses)[number]

/** In the register: everything that has not been liquidated. Null is a status that this release does not know. */
export const isRegistered = (ngo: { status: NgoStatus | null }) => ngo.status !== 'liquidated'
export const isActive = (ngo: { status: NgoStatus | null }) => ngo.status === 'active'
