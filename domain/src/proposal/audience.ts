/** Whom a proposal concerns. */
export const audiences = [
  'everyone',
  'large_families',
  'youth',
  'working_youth',
  'students',
  'orphans',
  'older_people',
  'disability',
  'women',
] as const
export type Audience = (typeof audiences)[number]

export const proposalLevels = ['city', 'region', 'republic'] as const
export type ProposalLevel = (typeof proposalLevels)[number]
