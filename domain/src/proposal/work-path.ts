import type { Proposal } from './proposal.ts'

/** Where the administration acts on proposals. */
export type Workplace = 'queue' | 'desk'

/** What names the item of a list of work in its address. */
export const workItem = 'item'

/** A proposal as the item of a workplace; the desk finds the list in which it waits. */
export const workPath = (place: Workplace, { territoryId, id }: Pick<Proposal, 'territoryId' | 'id'>): string =>
  `/${territoryId}/${place}?${workItem}=${id}`
