/** Legal forms of non-commercial organisations (Law 142-II of 16.01.2001 and special laws). The list is open: `other`. */
export const legalForms = [
  'public_association',
  'public_foundation',
  'private_foundation',
  'corporate_foundation',
  'state_foundation',
  'private_institution',
  'association_union',
  'religious_association',
  'consumer_cooperative',
  'owners_cooperative',
  'owners_association',
  'noncommercial_jsc',
  'trade_union',
  'political_party',
  'foreign_branch',
  'other',
] as const
export type LegalForm = (typeof legalForms)[number]
