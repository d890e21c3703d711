import { setImmediate as nextMacrotask } from 'node:timers/promises'
import type { Fields, Message, Value } from '../model/proto-json.ts'
import type { Caller, FirestoreService, Stream } from './contract.ts'

export const database = 'projects/p/databases/(default)'
export const root = `${database}/documents`
export const admin: Caller = { kind: 'admin' }

export const int = (value: number): Value => ({ integerValue: String(value) })
export const text = (stringValue: string): Value => ({ stringValue })

/** A caller who is signed in, or nobody. */
export function user(uid: string | null): Caller {
  return { kind: 'user', auth: uid === null ? null : { uid, token: { sub: uid } } }
}

/** Writes of a commit. */
export const set = (path: string, fields: Fields): Message => ({ update: { name: `${root}/${path}`, fields } })
export const remove = (path: string): Message => ({ delete: `${root}/${path}` })

export async function commit(
  service: FirestoreService,
  writes: Message[],
  caller: Caller = admin,
  transaction?: string,
): Promise<Message> {
  return (await service.call('Commit', { database, writes, transaction }, caller))[0] as Message
}

/** The fields of a document, null where there is none; inside a transaction if one is named. */
export async function get(service: FirestoreService, path: string, selector: Message = {}): Promise<Fields | null> {
  const request = { database, documents: [`${root}/${path}`], ...selector }
  const [answer] = await service.call('BatchGetDocuments', request, admin)
  return answer?.found?.fields ?? null
}

/** The paths that a query returns. */
export async function paths(
  service: FirestoreService,
  structuredQuery: Message,
  selector: Message = {},
  caller: Caller = admin,
): Promise<string[]> {
  const answers = await service.call('RunQuery', { parent: root, structuredQuery, ...selector }, caller)
  return answers.flatMap(({ document }) => (document ? [pathOf(document.name)] : []))
}

export function pathOf(name: string): string {
  return name.slice(root.length + 1)
}

/** A Listen stream whose messages are kept in short form. */
export function openListen(service: FirestoreService, caller: Caller = admin) {
  const messages: Message[] = []
  const errors: Error[] = []
  const stream: Stream = service.listen(caller, {
    send: (message) => messages.push(structuredClone(message)),
    fail: (error) => errors.push(error),
  })
  return {
    errors,
    messages,
    close: () => stream.close(),
    receive: (message: Message) => stream.receive(message),
    addQuery(targetId: number, structuredQuery: Message, rest: Message = {}) {
      stream.receive({ database, addTarget: { targetId, query: { parent: root, structuredQuery }, ...rest } })
    },
    addDocument(targetId: number, path: string) {
      stream.receive({ database, addTarget: { targetId, documents: { documents: [`${root}/${path}`] } } })
    },
    remove: (targetId: number) => stream.receive({ database, removeTarget: targetId }),
    /** What was sent since the last call, to the end of what the last request is answered with. */
    async taken(): Promise<string[]> {
      await nextMacrotask()
      return messages.splice(0).map(shorten)
    },
  }
}

function shorten(message: Message): string {
  const { documentChange, documentDelete, documentRemove, targetChange } = message
  if (documentChange) {
    const left = documentChange.removedTargetIds ? ` -${documentChange.removedTargetIds}` : ''
    return `${pathOf(documentChange.document.name)} +${documentChange.targetIds}${left}`
  }
  if (documentDelete) return `deleted ${pathOf(documentDelete.document)} -${documentDelete.removedTargetIds}`
  if (documentRemove) return `removed ${pathOf(documentRemove.document)} -${documentRemove.removedTargetIds}`
  const { targetChangeType, targetIds, cause, resumeToken, readTime } = targetChange
  const snapshot = resumeToken && readTime ? '@' : ''
  return [targetChangeType, targetIds?.join(), cause && `(${cause.code})`, snapshot].filter(Boolean).join(' ')
}
