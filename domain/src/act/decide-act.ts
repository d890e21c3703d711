import { DomainError } from '../domain-error.ts'
import { isRefusal, type Refusal, refuse } from '../refuse.ts'
import { civilDateAt } from '../time/civil-date.ts'
import type { Actor } from './actor.ts'
import type { AnyAct, Concept, DecisionContext, Moment, Row } from './define-act.ts'

/** Who stands where towards the subjects of a concept. */
export interface Policy<C extends Concept> {
  /** Whether somebody acts here in a role. */
  holds(role: C['role'], subject: NonNullable<C['subject']>, actor: Actor): boolean
  /** Roles of the administration: nobody takes them towards what is their own or their NGO's. */
  officialRoles: readonly C['role'][]
  isOwnSide(subject: NonNullable<C['subject']>, actor: Actor): boolean
  /** Roles of the other side: nobody of the administration takes an act in them. What is theirs they may take back. */
  sideRoles: readonly C['role'][]
  isStaffHere(subject: NonNullable<C['subject']>, actor: Actor): boolean
}

export type GuardCode =
  | 'not-allowed'
  | 'own-proposal'
  | 'staff-not-ngo-side'
  | 'own-step'
  | 'not-in-this-state'
  | 'changed-meanwhile'

interface Subject {
  state: string
  rev: number
}

/** The rows that somebody may take now. Who may take none in any state learns nothing of the state. */
function possibleRows<C extends Concept>(
  act: Pick<AnyAct<C>, 'rows' | 'notAfter'>,
  subject: NonNullable<C['subject']> & Subject,
  actor: Actor,
  policy: Policy<C>,
): Row<C['state'], C['role']>[] | Refusal<GuardCode> {
  const own = act.rows.filter((row) => policy.holds(row.by, subject, actor))
  if (own.length === 0) return refuse('not-allowed')
  const isOwnSide = policy.isOwnSide(subject, actor)
  const unowned = isOwnSide ? own.filter((row) => !policy.officialRoles.includes(row.by)) : own
  if (unowned.length === 0) return refuse('own-proposal')
  const isStaffHere = policy.isStaffHere(subject, actor)
  const allowed = isStaffHere ? unowned.filter((row) => isOnesOwnToTake(row, policy)) : unowned
  if (allowed.length === 0) return refuse('staff-not-ngo-side')
  if (act.notAfter?.some((name) => actor.earlierActs?.includes(name))) return refuse('own-step')
  const rows = allowed.filter((row) => row.from === subject.state)
  return rows.length > 0 ? rows : refuse('not-in-this-state')
}

/** A row of the administration, or one by which an author takes back or mends their own text in the browser. */
const isOnesOwnToTake = <C extends Concept>({ by, via }: Row<C['state'], C['role']>, policy: Policy<C>): boolean =>
  via === 'client' || !policy.sideRoles.includes(by)

/** Whether somebody may order an act now, before it is known what they will say. */
export function isPossible<C extends Concept>(
  act: AnyAct<C>,
  subject: NonNullable<C['subject']> & Subject,
  actor: Actor,
  policy: Policy<C>,
  now: Date,
): boolean {
  return !isRefusal(possibleRows(act, subject, actor, policy)) && !act.blocked?.(subject, now)
}

/** Acts that change something with states: `to` says which of several rows is taken. */
interface StepConcept extends Concept {
  change: { to?: string }
}

/** The guards that are the same for every ordered act, then the act's own decision. */
export function decideOrder<C extends StepConcept, Code extends string>(
  act: AnyAct<C, Code>,
  subject: NonNullable<C['subject']> & Subject,
  order: { rev: number },
  actor: Actor,
  moment: Moment,
  policy: Policy<C>,
): { row: Row<C['state'], C['role']>; change: C['change'] } | Refusal<GuardCode | Code> {
  const rows = possibleRows(act, subject, actor, policy)
  if (isRefusal(rows)) return rows
  if (subject.rev !== order.rev) return refuse('changed-meanwhile')
  const blocked = act.blocked?.(subject, moment.now)
  if (blocked) return blocked
  const context: DecisionContext = { ...moment, today: civilDateAt(moment.now, moment.timeZone) }
  // The order was parsed by this act's own schema; the compiler cannot follow such a pair through a union.
  const change = act.decide(subject, order as never, context as never)
  if (isRefusal(change)) return change
  return { row: rowTo(rows, change.to), change }
}

/** The row that leads where the act says, or the one there is; throws `DomainError` where that is none or not one. */
export function rowTo<R extends { to: string }>(rows: readonly R[], to: string | undefined): R {
  const [row, ...others] = rows.filter((each) => to === undefined || each.to === to)
  if (!row) throw new DomainError('no-such-transition')
  // Several roles may lead to one state; several states need the act's word.
  if (others.some((other) => other.to !== row.to)) throw new DomainError('transition-ambiguous', row.to)
  return row
}
