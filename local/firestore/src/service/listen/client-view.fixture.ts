import type { Message } from '../../model/proto-json.ts'
import type { FirestoreService, Stream } from '../contract.ts'
import { admin, database, pathOf, root } from '../service.fixture.ts'

interface TargetView {
  readonly addTarget: Message
  /** Survive a lost connection: what the last snapshot left behind. */
  readonly members: Set<string>
  token: string | undefined
  /** Since the last snapshot, on this connection. */
  changes: Map<string, boolean>
  newToken: string | undefined
  current: boolean
}

interface CachedDocument {
  /** null: known not to exist. */
  readonly document: Message | null
  readonly time: string
}

/**
 * What a client SDK makes of Listen streams. Messages take effect with the snapshot that ends them; a lost connection takes
 * with it what was not received or not ended by a snapshot; documents, members and resume tokens are kept for the next one.
 */
export class ClientView {
  readonly #targets = new Map<number, TargetView>()
  readonly #cache = new Map<string, CachedDocument>()
  /** How many answers to additions and removals of a target number are still to come. */
  #answersDue = new Map<number, number>()
  #pendingDocuments = new Map<string, CachedDocument>()
  #arrived: Message[] = []
  #stream: Stream | null = null
  #lastSnapshot = ''

  get connected(): boolean {
    return this.#stream !== null
  }

  connect(service: FirestoreService): void {
    const arrived: Message[] = []
    this.#arrived = arrived
    this.#stream = service.listen(admin, {
      send: (message) => arrived.push(structuredClone(message)),
      fail: (error) => {
        throw error
      },
    })
    for (const [id, target] of this.#targets) this.#send(id, target)
  }

  /** What has not been received is lost. */
  disconnect(): void {
    this.#stream?.close()
    this.#stream = null
    this.#arrived = []
    this.#answersDue = new Map()
    this.#pendingDocuments = new Map()
    for (const target of this.#targets.values()) forgetPending(target)
  }

  listenToQuery(id: number, structuredQuery: Message): void {
    this.#listen(id, { query: { parent: root, structuredQuery } })
  }

  listenToDocument(id: number, path: string): void {
    this.#listen(id, { documents: { documents: [`${root}/${path}`] } })
  }

  unlisten(id: number): void {
    this.#targets.delete(id)
    this.#request(id, { removeTarget: id })
  }

  /** Takes in the next messages; all of them by default. */
  receive(count = Number.POSITIVE_INFINITY): void {
    for (const message of this.#arrived.splice(0, count)) this.#take(message)
  }

  /** The paths in a target's result that the server has confirmed; null as long as it has not confirmed all. */
  confirmed(id: number): string[] | null {
    const target = this.#targets.get(id)
    return target?.current ? [...target.members].sort() : null
  }

  /** The document as the client holds it; null if it is known to be missing or unknown. */
  document(path: string): Message | null {
    return this.#cache.get(path)?.document ?? null
  }

  /** The paths of all documents held, whether a target still has them or not. */
  held(): string[] {
    return [...this.#cache].filter(([, { document }]) => document !== null).map(([path]) => path)
  }

  #listen(id: number, addTarget: Message): void {
    const target: TargetView = {
      addTarget,
      members: new Set(),
      token: undefined,
      changes: new Map(),
      newToken: undefined,
      current: false,
    }
    this.#targets.set(id, target)
    this.#send(id, target)
  }

  #send(targetId: number, { addTarget, token, members }: TargetView): void {
    const resume = token === undefined ? {} : { resumeToken: token, expectedCount: members.size }
    this.#request(targetId, { addTarget: { targetId, ...addTarget, ...resume } })
  }

  #request(id: number, message: Message): void {
    if (this.#stream === null) return
    this.#answersDue.set(id, (this.#answersDue.get(id) ?? 0) + 1)
    this.#stream.receive({ database, ...message })
  }

  #take({ documentChange, documentDelete, documentRemove, targetChange }: Message): void {
    if (targetChange) {
      this.#takeTargetChange(targetChange)
    } else if (documentChange) {
      const { document, targetIds = [], removedTargetIds = [] } = documentChange
      const path = pathOf(document.name)
      const cached = { document, time: document.updateTime }
      for (const id of targetIds) this.#put(id, path, cached)
      for (const id of removedTargetIds) this.#remove(id, path, cached)
    } else {
      const { document, removedTargetIds, readTime } = documentDelete ?? documentRemove
      const gone = documentDelete ? { document: null, time: readTime } : null
      for (const id of removedTargetIds) this.#remove(id, pathOf(document), gone)
    }
  }

  /** A target that waits for an answer takes nothing: what arrives was meant for an earlier one of its number. */
  #active(id: number): TargetView | null {
    return (!this.#answersDue.get(id) && this.#targets.get(id)) || null
  }

  #put(id: number, path: string, cached: CachedDocument): void {
    const target = this.#active(id)
    if (target === null) return
    target.changes.set(path, true)
    this.#pendingDocuments.set(path, cached)
  }

  #remove(id: number, path: string, cached: CachedDocument | null): void {
    const target = this.#active(id)
    if (target === null) return
    if (target.members.has(path)) target.changes.set(path, false)
    else target.changes.delete(path)
    if (cached !== null) this.#pendingDocuments.set(path, cached)
  }

  #takeTargetChange({ targetChangeType, targetIds, resumeToken, readTime, cause }: Message): void {
    if (cause) throw new Error(`A target was ended: ${cause.message}`)
    const answers = targetChangeType === 'ADD' || targetChangeType === 'REMOVE'
    for (const id of targetIds ?? this.#targets.keys()) {
      if (answers) this.#answered(id)
      const target = this.#active(id)
      if (target === null) continue
      if (targetChangeType === 'ADD' || targetChangeType === 'RESET') forgetPending(target)
      if (targetChangeType === 'RESET') for (const path of target.members) target.changes.set(path, false)
      if (targetChangeType === 'CURRENT') target.current = true
      if (resumeToken) target.newToken = resumeToken
    }
    if (targetIds === undefined) this.#endSnapshot(readTime)
  }

  #answered(id: number): void {
    const due = (this.#answersDue.get(id) ?? 0) - 1
    if (due < 0) throw new Error(`Target ${id} was added or removed without being asked for`)
    this.#answersDue.set(id, due)
  }

  #endSnapshot(time: string): void {
    if (time < this.#lastSnapshot) return
    this.#lastSnapshot = time
    for (const [path, cached] of this.#pendingDocuments) {
      const older = this.#cache.get(path)
      if (older === undefined || older.time <= cached.time) this.#cache.set(path, cached)
    }
    this.#pendingDocuments = new Map()
    for (const [id, target] of this.#targets) {
      if (this.#active(id) === null) continue
      for (const [path, isMember] of target.changes) {
        if (isMember) target.members.add(path)
        else target.members.delete(path)
      }
      target.changes = new Map()
      target.token = target.newToken ?? target.token
    }
  }
}

function forgetPending(target: TargetView): void {
  target.changes = new Map()
  target.newToken = undefined
  target.current = false
}
