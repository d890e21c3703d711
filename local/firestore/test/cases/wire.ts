import type { Message } from '../../src/model/proto-json.ts'
import { type StatusName, statusCode } from '../../src/model/status.ts'

export type WireName = 'gRPC' | 'REST' | 'WebChannel'

/** One way to speak with a server, as an administrator, in canonical ProtoJSON. Errors are thrown as WireError. */
export interface Wire {
  readonly name: WireName
  /** The answer to a commit: `{ writeResults, commitTime }`. */
  commit(database: string, writes: readonly Message[]): Promise<Message>
  /** The documents found, by name. */
  read(database: string, names: readonly string[]): Promise<Map<string, Message>>
  /** The documents that a query finds; over WebChannel in no order. */
  query(parent: string, structuredQuery: Message): Promise<Message[]>
  /** Any unary or server-streaming method; WebChannel has none. */
  call(method: string, request: Message): Promise<Message[]>
  close(): Promise<void>
}

/** A refusal as it came over the wire. */
export class WireError extends Error {
  constructor(
    readonly status: StatusName,
    message: string,
  ) {
    super(message)
  }
}

/** The name of a gRPC status. */
export function statusName(code: number): StatusName {
  const names = Object.keys(statusCode) as StatusName[]
  return names.find((name) => statusCode[name] === code) ?? 'UNKNOWN'
}

/** A wire on which every operation is one call. */
export function callingWire(
  name: WireName,
  call: (method: string, request: Message) => Promise<Message[]>,
  close: () => Promise<void>,
): Wire {
  return {
    name,
    call,
    close,
    async commit(database, writes) {
      return (await call('Commit', { database, writes }))[0] ?? {}
    },
    async read(database, documents) {
      const answers = await call('BatchGetDocuments', { database, documents })
      return new Map(answers.flatMap(({ found }) => (found ? [[found.name, found]] : [])))
    },
    async query(parent, structuredQuery) {
      const answers = await call('RunQuery', { parent, structuredQuery })
      return answers.flatMap(({ document }) => (document ? [document] : []))
    },
  }
}
