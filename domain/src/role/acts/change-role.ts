import * as v from 'valibot'
import { requestFields } from '../../act/request-fields.ts'
import { documentIdSchema } from '../../document-id.ts'
import { hasRole, officialDepartments, type RoleChange, type Staff, staffRoles, withRole } from '../../person/staff.ts'
import { type Refusal, refuse } from '../../refuse.ts'
import { addDays, type CivilDate } from '../../time/civil-date.ts'
import { isExcluded } from '../separation.ts'

/** A longer absence is a change of who answers for the department. */
const longestSubstitutionDays = 366
/** What one desk can list at once. */
const mostDepartments = 10

const change = {
  territoryId: documentIdSchema,
  role: v.picklist(staffRoles),
  departmentId: v.nullable(documentIdSchema),
  grant: v.boolean(),
  substitution: v.nullable(v.strictObject({ forUid: documentIdSchema, until: requestFields.day })),
  /** Kept in the journal and told to whom it concerns. */
  reason: requestFields.reason,
  lang: requestFields.language,
}
/** A new person is named by their e-mail, one in the list by their uid. */
export const changeRoleRequestSchema = v.union([
  v.strictObject({ email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email()), ...change }),
  v.strictObject({ uid: documentIdSchema, ...change }),
])
export type ChangeRoleRequest = v.InferOutput<typeof changeRoleRequestSchema>

export const mayChangeRoles = (actor: Staff | null): boolean => actor?.administrator ?? false

/** Whether the change gives a department, so that those of the place have to be read. */
export const givesDepartment = ({ role, grant }: Pick<RoleChange, 'role' | 'grant'>): boolean =>
  role === 'official' && grant

interface RoleContext {
  actor: Staff | null
  /** The territory, with its departments of today if the change gives one; null: no such place, or not asked for. */
  place: { departmentIds: ReadonlySet<string> } | null
  /** Whether the sign-in provider knows the address for the person's own. */
  addressVerified: boolean
  /** Whether the person speaks for an NGO of the territory. */
  ngoMemberHere: boolean
  /** Who is to be substituted, if anybody is. */
  principal: Staff | null
  today: CivilDate
}

type ChangeRefusal = Refusal<
  | 'not-allowed'
  | 'invalid-request'
  | 'department-unknown'
  | 'own-role'
  | 'address-unverified'
  | 'roles-exclude'
  | 'speaks-for-ngo'
  | 'substitution-unfit'
>

/**
 * An administrator grants or revokes a role; an official gets one of the territory's departments of today. A revocation
 * asks for no place: nothing that became of it may keep somebody in a role.
 */
export const changeRole = {
  name: 'change-role',
  decide(staff: Staff, request: RoleChange, context: RoleContext): Staff | ChangeRefusal {
    const { actor, place } = context
    if (!mayChangeRoles(actor)) return refuse('not-allowed')
    if (!request.grant) return withRole(staff, request)
    if (!place) return refuse('invalid-request')
    return whyNotGranted(staff, request, { ...context, place }) ?? withRole(staff, request)
  },
} as const

function whyNotGranted(
  staff: Staff,
  request: RoleChange,
  {
    actor,
    place,
    addressVerified,
    ngoMemberHere,
    principal,
    today,
  }: RoleContext & { place: NonNullable<RoleContext['place']> },
): ChangeRefusal | null {
  const { territoryId, departmentId, substitution } = request
  if (actor?.uid === staff.uid) return refuse('own-role')
  if (!addressVerified) return refuse('address-unverified')
  if (isExcluded(staff, request)) return refuse('roles-exclude')
  if (ngoMemberHere) return refuse('speaks-for-ngo')
  if (!givesDepartment(request)) return substitution ? refuse('substitution-unfit') : null
  if (departmentId === null || !place.departmentIds.has(departmentId)) return refuse('department-unknown')
  const held = staff.departments[territoryId] ?? []
  if (!held.includes(departmentId) && held.length >= mostDepartments) return refuse('invalid-request')
  return substitution && !isFit(staff, departmentId, { territoryId, ...substitution }, principal, today)
    ? refuse('substitution-unfit')
    : null
}

/** An official answers for a colleague's department that is not their own, from today to a day within a year. */
function isFit(
  staff: Staff,
  departmentId: string,
  { territoryId, until }: { territoryId: string; until: CivilDate },
  principal: Staff | null,
  today: CivilDate,
): boolean {
  const isOwn = staff.departments[territoryId]?.includes(departmentId) && !staff.substitutions?.[departmentId]
  return (
    principal !== null &&
    principal.uid !== staff.uid &&
    officialDepartments(principal, territoryId).includes(departmentId) &&
    hasRole(staff, territoryId, 'official') &&
    !isOwn &&
    until >= today &&
    until <= addDays(today, longestSubstitutionDays)
  )
}
