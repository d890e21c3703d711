import * as v from 'valibot'
import type { Language } from '../language.ts'
import { languageSchema } from '../language-schema.ts'
import { type RoleChange, type Staff, staffRoles } from '../person/staff.ts'

export const roleChangeKinds = ['grant', 'revoke'] as const
export const journalledRoles = [...staffRoles, 'administrator'] as const

/** `roleChanges/{id}`: who changed whose role, when and why. Written beside the change, never edited or deleted. */
export const roleEntrySchema = v.object({
  id: v.string(),
  at: v.date(),
  /** Null: the operator of the project, who names its first administrator. */
  actorUid: v.nullable(v.string()),
  actorName: v.string(),
  uid: v.string(),
  displayName: v.string(),
  change: v.picklist(roleChangeKinds),
  role: v.picklist(journalledRoles),
  /** Null: an administrator's role holds everywhere. */
  territoryId: v.nullable(v.string()),
  departmentId: v.nullable(v.string()),
  /** Whom they answer for instead, and until when. */
  substitution: v.nullable(v.object({ forUid: v.string(), forName: v.string(), until: v.string() })),
  reason: v.string(),
  lang: languageSchema,
})
export type RoleEntry = v.InferOutput<typeof roleEntrySchema>

/** The entry of a change that was decided. */
export function roleEntry(
  change: RoleChange & { reason: string; lang: Language },
  { actor, person, principal }: { actor: Staff | null; person: Staff; principal: Staff | null },
  at: Date,
): Omit<RoleEntry, 'id'> {
  const { territoryId, role, departmentId, grant, substitution, reason, lang } = change
  return {
    at,
    actorUid: actor?.uid ?? null,
    actorName: actor?.displayName ?? '',
    uid: person.uid,
    displayName: person.displayName,
    change: grant ? 'grant' : 'revoke',
    role,
    territoryId,
    departmentId,
    substitution: substitution && { ...substitution, forName: principal?.displayName ?? '' },
    reason,
    lang,
  }
}
