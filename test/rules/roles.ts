/**
 * Everybody who may stand before the rules. `author` wrote the proposals of the fixtures, `head` leads their NGO, and
 * `newcomer` has an account but no document in `people` yet.
 */
export const roles = [
  'visitor',
  'newcomer',
  'stranger',
  'author',
  'head',
  'moderator',
  'foreign_moderator',
  'official',
  'akim_office',
  'secretary',
  'administrator',
  'author_with_every_role',
] as const
export type Role = (typeof roles)[number]

/** Null for the visitor, who has not signed in. */
export const uidOf = (role: Role): string | null => (role === 'visitor' ? null : `${role}-uid`)

export const everybodyBut = (...excepted: Role[]): Role[] => roles.filter((role) => !excepted.includes(role))
