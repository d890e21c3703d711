import type { RequestFields } from '../../act/request-fields.ts'
import { hasRole, type Staff } from '../../person/staff.ts'
import { type Refusal, refuse } from '../../refuse.ts'
import { dayMs } from '../../time/civil-date.ts'
import type { Block } from '../block.ts'
import { blockDays } from '../in-force.ts'

interface BlockRequest {
  blockId: string
  uid: string
  territoryId: string
  days: (typeof blockDays)[number]
  reason: string
  lang: Block['lang']
}

interface BlockContext {
  actor: { uid: string; staff: Staff | null }
  /** Who is to be blocked; null: nobody has this id. */
  person: { displayName: string; staff: Staff | null } | null
  /** Until when the person is blocked in the territory already; null: they are not. */
  until: Date | null
  now: Date
}

/** Whether somebody may keep people from writing in a territory, and decide on what they say against it. */
export const mayBlock = (staff: Staff | null, territoryId: string): boolean =>
  hasRole(staff, territoryId, 'moderator') || (staff?.administrator ?? false)

const isStaffOf = (staff: Staff | null, territoryId: string) =>
  (staff?.roles[territoryId]?.length ?? 0) > 0 || (staff?.administrator ?? false)

/** A moderator or an administrator keeps a person from writing in a territory. Nobody blocks staff, or themself. */
export const blockPerson = {
  name: 'block',
  request: ({ id, oneOf, reason, language }: RequestFields) => ({
    blockId: id,
    uid: id,
    territoryId: id,
    days: oneOf(blockDays),
    reason,
    lang: language,
  }),
  decide(
    request: BlockRequest,
    { actor, person, until, now }: BlockContext,
  ): Block | Refusal<'not-allowed' | 'person-unknown' | 'staff-not-blocked' | 'already-blocked'> {
    const { blockId, uid, territoryId, days, reason, lang } = request
    if (!mayBlock(actor.staff, territoryId) || uid === actor.uid) return refuse('not-allowed')
    if (!person) return refuse('person-unknown')
    if (isStaffOf(person.staff, territoryId)) return refuse('staff-not-blocked')
    if (until !== null && until > now) return refuse('already-blocked')
    return {
      id: blockId,
      uid,
      displayName: person.displayName,
      territoryId,
      reason,
      lang,
      at: now,
      until: new Date(now.getTime() + days * dayMs),
      appeal: null,
      decision: null,
    }
  },
} as const
