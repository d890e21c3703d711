/** What a proposal is about. Not the NGO's field of activity: integrity or transport are themes, never directions. */
export const themes = [
  'ecology',
  'safety',
  'self_government',
  'budget',
  'social_support',
  'youth',
  'health',
  'integrity',
  'children',
  'education',
  'digitalisation',
  'utilities',
  'improvement',
  'transport',
  'public_services',
  'accessibility',
  'culture',
  'science',
  'business',
  'harmony',
  'other',
] as const
export type Theme = (typeof themes)[number]

/** Whom it concerns. */
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
