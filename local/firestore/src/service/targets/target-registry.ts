import type { Change } from '../../model/document.ts'
import type { Database } from '../../store/database.ts'
import { keysOfDocument, keysOfTarget, type Target } from './target.ts'

/** What a commit means for a target. */
export interface Touch {
  /** Changes of documents in its interest. */
  readonly changes: Change[]
  /** A document changed that its rules had looked up. */
  lookup: boolean
}

/** A stream with targets in the registry. */
export interface Subscriber {
  /** A commit touched these targets. */
  publish(time: string, touched: ReadonlyMap<Target, Touch>): void
  /** The rules have changed. */
  rulesChanged(): void
}

interface DatabaseTargets {
  readonly byKey: Map<string, Map<Target, Subscriber>>
  readonly byLookup: Map<string, Map<Target, Subscriber>>
}

/** Finds the targets that a commit concerns without asking every target. */
export class TargetRegistry {
  readonly #databases = new Map<Database, DatabaseTargets>()

  add(database: Database, target: Target, subscriber: Subscriber): void {
    let targets = this.#databases.get(database)
    if (targets === undefined) {
      targets = { byKey: new Map(), byLookup: new Map() }
      this.#databases.set(database, targets)
    }
    for (const key of keysOfTarget(target)) enter(targets.byKey, key, target, subscriber)
    for (const path of target.lookedUp) enter(targets.byLookup, path, target, subscriber)
  }

  remove(database: Database, target: Target): void {
    const targets = this.#databases.get(database)
    if (targets === undefined) return
    for (const key of keysOfTarget(target)) leave(targets.byKey, key, target)
    for (const path of target.lookedUp) leave(targets.byLookup, path, target)
    if (targets.byKey.size === 0) this.#databases.delete(database)
  }

  /** Tells every stream whose targets the commit concerns, each stream once. */
  publish(database: Database, time: string, changes: readonly Change[]): void {
    const targets = this.#databases.get(database)
    if (targets === undefined) return
    const touched = new Map<Subscriber, Map<Target, Touch>>()
    for (const change of changes) {
      for (const key of keysOfDocument(change.path)) {
        for (const [target, subscriber] of targets.byKey.get(key) ?? []) {
          touchOf(touched, subscriber, target).changes.push(change)
        }
      }
      for (const [target, subscriber] of targets.byLookup.get(change.path) ?? []) {
        touchOf(touched, subscriber, target).lookup = true
      }
    }
    for (const [subscriber, ofStream] of touched) subscriber.publish(time, ofStream)
  }

  /** Lets every stream of the project decide its targets again. */
  rulesChanged(project: string): void {
    for (const [database, { byKey }] of [...this.#databases]) {
      if (database.project !== project) continue
      const subscribers = new Set([...byKey.values()].flatMap((targets) => [...targets.values()]))
      for (const subscriber of subscribers) subscriber.rulesChanged()
    }
  }
}

function touchOf(touched: Map<Subscriber, Map<Target, Touch>>, subscriber: Subscriber, target: Target): Touch {
  const ofStream = touched.get(subscriber) ?? new Map<Target, Touch>()
  touched.set(subscriber, ofStream)
  const touch = ofStream.get(target) ?? { changes: [], lookup: false }
  ofStream.set(target, touch)
  return touch
}

function enter(index: DatabaseTargets['byKey'], key: string, target: Target, subscriber: Subscriber): void {
  const entry = index.get(key)
  if (entry === undefined) index.set(key, new Map([[target, subscriber]]))
  else entry.set(target, subscriber)
}

function leave(index: DatabaseTargets['byKey'], key: string, target: Target): void {
  const entry = index.get(key)
  entry?.delete(target)
  if (entry?.size === 0) index.delete(key)
}
