import { paths } from '@kopir/domain/paths'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore, transact } from '../platform/admin.ts'
import { parseDocument } from '../platform/document.ts'
import {
  begin,
  type Concern,
  finish,
  initialState,
  isScheduled,
  pending,
  type RecountState,
  recountStateSchema,
  release,
  request,
} from './recount-state.ts'

/** The right to count a territory, until the lease ends. */
export interface Lease {
  territoryId: string
  fence: number
  /** Whether every earlier request had been counted when the lease was taken. */
  wasUpToDate: boolean
}

/** One round of counting: which concerns, and up to which requests. */
export interface Round {
  concerns: Concern[]
  counted: RecountState['requested']
}

const stateRef = (territoryId: string) => firestore.doc(paths.recount(territoryId))

async function readState(transaction: Transaction, territoryId: string): Promise<RecountState> {
  return parseDocument(recountStateSchema, await transaction.get(stateRef(territoryId))) ?? initialState
}

/** Whether a change that has been made will be counted anyway. A plain read: a burst of events does not queue for it. */
export async function isRecountScheduled(territoryId: string, wanted: readonly Concern[], eventId: string) {
  const state = parseDocument(recountStateSchema, await stateRef(territoryId).get())
  return state !== null && isScheduled(state, wanted, eventId, new Date())
}

/** Asks for a recount; answers with the lease if it is the caller who has to do it. */
export function requestRecount(territoryId: string, wanted: readonly Concern[], eventId: string) {
  return transact(async (transaction): Promise<Lease | null> => {
    const state = await readState(transaction, territoryId)
    const { state: next, fence } = request(state, wanted, eventId, new Date())
    transaction.set(stateRef(territoryId), next)
    return fence === null ? null : { territoryId, fence, wasUpToDate: pending(state).length === 0 }
  })
}

/** Begins a round; null if the lease was lost. */
export function beginRound({ territoryId, fence }: Lease) {
  return transact(async (transaction): Promise<Round | null> => {
    const state = begin(await readState(transaction, territoryId), fence, new Date())
    if (!state) return null
    transaction.set(stateRef(territoryId), state)
    return { concerns: pending(state), counted: state.started }
  })
}

/** Whether something changed since the round began. */
export async function wasAskedSince({ territoryId }: Lease, { counted }: Round): Promise<boolean> {
  const state = parseDocument(recountStateSchema, await stateRef(territoryId).get()) ?? initialState
  return pending({ requested: state.requested, done: counted }).length > 0
}

/** Writes a round's result together with its end, unless the lease was lost; answers whether another round is due. */
export function finishRound(
  { territoryId, fence }: Lease,
  { counted }: Round,
  write: (transaction: Transaction) => void | Promise<void>,
): Promise<boolean> {
  return transact(async (transaction) => {
    const state = finish(await readState(transaction, territoryId), fence, counted, new Date())
    if (!state) return false
    await write(transaction)
    transaction.set(stateRef(territoryId), state)
    return state.lease !== null
  })
}

/** Gives the lease back after a failure. */
export function releaseLease({ territoryId, fence }: Lease): Promise<void> {
  return transact(async (transaction) => {
    const state = release(await readState(transaction, territoryId), fence)
    if (state) transaction.set(stateRef(territoryId), state)
  })
}
