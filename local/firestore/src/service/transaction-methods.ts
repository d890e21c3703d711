import type { Message } from '../model/proto-json.ts'
import { parseDatabaseName } from '../model/resource-name.ts'
import type { ServiceState } from './state.ts'

/** Begins a transaction that a later request names. */
export async function beginTransaction(state: ServiceState, request: Message): Promise<Message[]> {
  const database = state.store.database(parseDatabaseName(request.database))
  return [{ transaction: state.transactions.begin(database, request.options).id }]
}

/** Gives a transaction up, if it has not ended already. */
export async function rollback(state: ServiceState, request: Message): Promise<Message[]> {
  const database = state.store.database(parseDatabaseName(request.database))
  state.transactions.rollback(database, request.transaction)
  return [{}]
}
