import type { Proposal } from './proposal.ts'

/** Where the administration acts on proposals. */
export type Workplace = 'queue' | 'desk'

/** A proposal as the item of a workplace; the desk finds the list in which it waits. */
export const workPath = (place: Workplace, { territoryId, id }: Pick<Proposal, 'territoryId' | 'id'>): string =>
  `/${territoryId}/${place}?item=${id}`
