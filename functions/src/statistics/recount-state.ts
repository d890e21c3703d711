import * as v from 'valibot'

/** What is counted apart, so that a new proposal does not read the whole register again. */
export const concerns = ['ngos', 'proposals'] as const
/** `proposals` stands for proposals and the commitments made in answer to them. */
export type Concern = (typeof concerns)[number]

const counterSchema = v.object({ ngos: v.number(), proposals: v.number() })
type Counter = v.InferOutput<typeof counterSchema>

/** `statistics/{territoryId}/recounts/state`: which recounts were asked for, begun and written, and who counts now. */
export const recountStateSchema = v.object({
  requested: counterSchema,
  /** What `requested` was when the documents were last read: a change up to then has been seen. */
  started: counterSchema,
  done: counterSchema,
  /** Raised with each lease: a holder whose lease was taken over writes nothing any more. */
  fence: v.number(),
  lease: v.nullable(v.object({ until: v.date(), eventId: v.string() })),
})
export type RecountState = v.InferOutput<typeof recountStateSchema>

/** Longer than a round of counting takes: who has not renewed it by then is dead. */
export const leaseMs = 60_000

export const initialState: RecountState = {
  requested: { ngos: 0, proposals: 0 },
  started: { ngos: 0, proposals: 0 },
  done: { ngos: 0, proposals: 0 },
  fence: 0,
  lease: null,
}

/** A lease holds against everybody but the repeated delivery of the event that took it: its first attempt has failed. */
const isHeld = ({ lease }: RecountState, eventId: string, now: Date) =>
  lease !== null && lease.until > now && lease.eventId !== eventId

/** Whether somebody alive is going to read the documents after now, so that a change made before needs no request. */
export function isScheduled(state: RecountState, wanted: readonly Concern[], eventId: string, now: Date): boolean {
  return isHeld(state, eventId, now) && wanted.every((concern) => state.requested[concern] > state.started[concern])
}

/** Asks for a recount and takes the lease if nobody holds it. */
export function request(state: RecountState, wanted: readonly Concern[], eventId: string, now: Date) {
  const requested = { ...state.requested }
  for (const concern of wanted) requested[concern]++
  if (isHeld(state, eventId, now)) return { state: { ...state, requested }, fence: null }
  const fence = state.fence + 1
  return { state: { ...state, requested, fence, lease: renewed(eventId, now) }, fence }
}

/** Concerns that were asked for and are not yet counted. */
export const pending = ({ requested, done }: Pick<RecountState, 'requested' | 'done'>): Concern[] =>
  concerns.filter((concern) => requested[concern] > done[concern])

/** Begins a round: what is asked for from now on needs another. Null for a holder that lost the lease. */
export function begin(state: RecountState, fence: number, now: Date): RecountState | null {
  if (state.fence !== fence || state.lease === null) return null
  return { ...state, started: state.requested, lease: renewed(state.lease.eventId, now) }
}

/** Ends a round, and gives the lease back if nothing was asked for meanwhile. */
export function finish(state: RecountState, fence: number, counted: Counter, now: Date): RecountState | null {
  if (state.fence !== fence || state.lease === null) return null
  const next = { ...state, done: counted }
  return { ...next, lease: pending(next).length > 0 ? renewed(state.lease.eventId, now) : null }
}

/** Gives the lease back unfinished, for the repeated event to take. */
export function release(state: RecountState, fence: number): RecountState | null {
  return state.fence === fence ? { ...state, lease: null } : null
}

const renewed = (eventId: string, now: Date) => ({ eventId, until: new Date(now.getTime() + leaseMs) })
