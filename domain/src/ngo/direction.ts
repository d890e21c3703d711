/** Fields of activity (Law 36-III of 12.04.2005 on state social order, article 5); `other` keeps the list open. */
export const directions = [
  'edu_sport',
  'health',
  'environment',
  'youth',
  'family_gender',
  'vulnerable',
  'orphans',
  'employment',
  'rights',
  'culture',
  'heritage',
  'harmony',
  'probation',
  'service_monitoring',
  'civil_society',
  'volunteering',
  'hardship',
  'animals',
  'other',
] as const
export type Direction = (typeof directions)[number]
