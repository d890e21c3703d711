import type { Ngo } from '../ngo/ngo.ts'
import type { NgoFacts } from './facts.ts'

/** An NGO as an import makes it: what the file says, and nothing that only the NGO itself or a person could say. */
export const newNgo = (
  { id, territoryId }: Pick<Ngo, 'id' | 'territoryId'>,
  facts: NgoFacts,
  statusEvidence: Ngo['statusEvidence'],
): Ngo => ({
  id,
  territoryId,
  ...facts,
  youth: false,
  statusEvidence,
  reportedYears: [],
  about: null,
  contacts: { website: null, email: null, phone: null },
  verified: false,
  demo: false,
})
