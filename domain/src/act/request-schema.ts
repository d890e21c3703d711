import * as v from 'valibot'
import type { Entries, RequestOf } from './define-act.ts'
import { type RequestFields, requestFields } from './request-fields.ts'

interface Orderable<Name extends string = string, Asked extends Entries = Entries> {
  name: Name
  request?: (fields: RequestFields) => Asked
}

/** The order of any of these acts: its name, what is acted on, what the act asks. */
export type OrderOf<A, Target extends Entries> =
  A extends Orderable<infer Name, infer Asked> ? Flat<{ act: Name } & RequestOf<Target> & RequestOf<Asked>> : never
type Flat<Type> = { [Key in keyof Type]: Type[Key] }

/** The schema of an order of any of these acts, as a callable takes it. */
export function orderSchemaOf<A extends Orderable, Target extends Entries>(
  acts: readonly A[],
  target: (fields: RequestFields) => Target,
): v.GenericSchema<unknown, OrderOf<A, Target>> {
  const orders = acts.map((act) =>
    v.strictObject({ act: v.literal(act.name), ...target(requestFields), ...act.request?.(requestFields) }),
  )
  return v.variant('act', orders) as v.GenericSchema<unknown, unknown> as v.GenericSchema<unknown, OrderOf<A, Target>>
}

/** The schema of what one act asks, for an act that has a callable of its own. */
export const requestSchemaOf = <Asked extends Entries>(act: { request?: (fields: RequestFields) => Asked }) =>
  v.strictObject((act.request?.(requestFields) ?? {}) as Asked)
