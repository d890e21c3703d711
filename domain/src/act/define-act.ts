import type * as v from 'valibot'
import type { Refusal } from '../refuse.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { RequestFields } from './request-fields.ts'

/** When something is decided: the instant, and the place whose clocks say which day that is (IANA name). */
export interface Moment {
  now: Date
  timeZone: string
}

/** What every act on something that is there is given. */
export interface DecisionContext extends Moment {
  today: CivilDate
}

/** The kinds of values that the acts of one concept work with. */
export interface Concept {
  /** What is acted on; null where an act creates it. */
  subject: object | null
  state: string
  /** In what capacity somebody acts. */
  role: string
  /** What every decision is given. */
  context: object
  /** What a decision is given only if its act names it in `needs`. */
  needs: object
  /** What an accepted act changes. */
  change: object
}

/**
 * One way through the states: who may take it, and how. `client` rows are written by people themselves under
 * firestore.rules, which allow exactly these; `callable` rows by a function on an order; `schedule` rows by the clock.
 */
export interface Row<State extends string = string, Role extends string = string> {
  from: State | null
  to: State
  by: Role
  via: 'client' | 'callable' | 'schedule'
}

export type Entries = v.ObjectEntries
/** What a person says with an act. */
export type RequestOf<Asked extends Entries> = v.InferOutput<v.StrictObjectSchema<Asked, undefined>>

/** Distributes, so that an act which never refuses has no refusal in its type. */
type Refusals<Code> = Code extends string ? Refusal<Code> : never

export interface Act<
  C extends Concept,
  Name extends string,
  Asked extends Entries,
  Need extends keyof C['needs'],
  Code extends string,
> {
  name: Name
  rows: readonly Row<C['state'], C['role']>[]
  /** What a person has to say beside what they act on. */
  request?: (fields: RequestFields) => Asked
  /** What has to be read before deciding. */
  needs?: readonly Need[]
  /** Acts after which the same person leaves this one to others. */
  notAfter?: readonly string[]
  /** Why the subject itself forbids the act, whoever asks. */
  blocked?: (subject: C['subject'], now: Date) => Refusals<Code> | null
  /** What follows from the act; who may order it has been checked. */
  decide: (
    subject: C['subject'],
    request: RequestOf<Asked>,
    context: C['context'] & Pick<C['needs'], Need>,
  ) => C['change'] | Refusals<Code>
}

/** An act of a concept whatever it asks and needs. */
export interface AnyAct<C extends Concept, Code extends string = string> {
  name: string
  rows: readonly Row<C['state'], C['role']>[]
  request?: (fields: RequestFields) => Entries
  needs?: readonly (keyof C['needs'])[]
  notAfter?: readonly string[]
  blocked?: (subject: C['subject'], now: Date) => Refusal<Code> | null
  decide: (subject: C['subject'], request: never, context: never) => C['change'] | Refusal<Code>
}

/** The way to define the acts of one concept; `request` and `needs` stand before `decide`, which is typed by them. */
export function defineActsOf<C extends Concept>() {
  return <
    const Name extends string,
    Asked extends Entries = Record<never, never>,
    const Need extends keyof C['needs'] = never,
    Code extends string = never,
  >(
    act: Act<C, Name, Asked, Need, Code>,
  ): Act<C, Name, Asked, Need, Code> => act
}

/** The codes with which an act itself refuses. */
export type CodeOf<A> = A extends { decide: (...given: never) => infer Result }
  ? Extract<Result, Refusal>['code']
  : never

/** What an act has to be given to be decided, beside what every decision is given. */
export type NeedOf<A> = A extends { needs?: infer Needs }
  ? Needs extends readonly (infer Need)[]
    ? Need
    : never
  : never
