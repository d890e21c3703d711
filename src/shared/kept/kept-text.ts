import type * as v from 'valibot'
import { safeParse } from 'valibot'
import { leaveVersions, type Place, readVersions, watchPlace, writeVersions } from './kept-store.ts'
import { hasSeen, isSameValue, nextSeen, putVersion, type Seen, seenTogether, type Version } from './versions.ts'

export interface KeptState<Value> {
  value: Value
  /** What was typed in another window meanwhile and differs. */
  others: readonly Value[]
  /** Where the value is safe: nothing was typed yet, on the device, or (the device refuses) on this page alone. */
  kept: 'untouched' | 'device' | 'page'
  /** It was sent or thrown away in another window. */
  isLeft: boolean
}

/** A text as it stood when an act with it was ordered. */
export interface Carried {
  /** It was typed on since, here or in another window: what was ordered is no longer what its person reads. */
  isChanged: () => boolean
  /** The act was done: what went out with it is no longer kept, and nothing else goes. */
  leave: () => void
}

export interface KeptText<Value> {
  /** How it stands at this moment, which a page that waits for something has not drawn yet. */
  get: () => KeptState<Value>
  subscribe: (listener: () => void) => () => void
  /** Keeps a value at once; what other windows have kept stays beside it. */
  change: (value: Value) => void
  /** Ends a difference: this value counts, and whoever kept another one has been seen. */
  settle: (value: Value) => void
  /** The text as it stands now, for an act that is ordered with it; once that is done this window stands as `next`. */
  carry: (next: Value) => Carried
  /** It was sent or thrown away: this window stands as `next`, and nothing of what it has seen is kept. */
  leave: (next: Value) => void
}

const newWriter = () => crypto.randomUUID().slice(0, 8)

export interface KeptKind<Value> {
  /** What is stored in another form, by an earlier version of the product, is passed over. */
  schema: v.GenericSchema<unknown, Value>
  empty: () => Value
  /** What two versions have to differ in to be different; all of it, unless told. */
  contentOf?: (value: Value) => unknown
}

/** Opens a text in this window. */
export function openKeptText<Value>(
  place: Place,
  { schema, empty, contentOf = (value) => value }: KeptKind<Value>,
): KeptText<Value> {
  const writer = newWriter()
  const isSame = (a: Value, b: Value) => isSameValue(contentOf(a), contentOf(b))
  const listeners = new Set<() => void>()
  const read = (): Version<Value>[] =>
    readVersions(place).flatMap(({ seen, value }) => {
      const parsed = safeParse(schema, value)
      return parsed.success ? [{ seen, value: parsed.output }] : []
    })

  const kept = read()
  let mine: Version<Value> = kept.at(-1) ?? { seen: {}, value: empty() }
  let safe: KeptState<Value>['kept'] = kept.length > 0 ? 'device' : 'untouched'
  let isLeft = false
  let state = stateOf(kept)

  function stateOf(versions: readonly Version<Value>[]): KeptState<Value> {
    const others = versions.filter(({ seen, value }) => !hasSeen(mine.seen, seen) && !isSame(value, mine.value))
    return { value: mine.value, others: others.map(({ value }) => value), kept: safe, isLeft }
  }

  function show(versions: readonly Version<Value>[]): void {
    state = stateOf(versions)
    for (const listener of listeners) listener()
  }

  function keep(version: Version<Value>): void {
    mine = version
    isLeft = false
    const versions = putVersion(read(), version)
    safe = writeVersions(place, versions) ? 'device' : 'page'
    show(versions)
  }

  /** Another window wrote. What this one typed and the other had not seen is put back beside it. */
  function hear(): void {
    const versions = read()
    const next = versions.find(({ seen }) => hasSeen(seen, mine.seen))
    if (next && isSame(next.value, mine.value)) mine = next
    const isTypedHere = (mine.seen[writer] ?? 0) > 0
    if (!next && isTypedHere && safe === 'device') keep(mine)
    else show(versions)
  }

  function hearLeft(seen: Seen): void {
    if (!hasSeen(seen, mine.seen) || Object.keys(mine.seen).length === 0) return
    isLeft = true
    forget(empty())
  }

  function forget(next: Value): void {
    mine = { seen: {}, value: next }
    safe = 'untouched'
    show(read())
  }

  function carry(next: Value): Carried {
    const ordered = mine
    const known = seenTogether([mine, ...read()].map(({ seen }) => seen))
    const all = () => [mine, ...read()]
    return {
      isChanged: () => all().some(({ seen, value }) => !hasSeen(known, seen) && !isSame(value, ordered.value)),
      leave() {
        // A version that says the same has gone out with it: one that the account has by now, for instance.
        const sent = all().filter(({ seen, value }) => hasSeen(ordered.seen, seen) || isSame(value, ordered.value))
        const gone = seenTogether([ordered, ...sent].map(({ seen }) => seen))
        const left = read().filter(({ seen }) => !hasSeen(gone, seen))
        leaveVersions(place, left, gone)
        if (hasSeen(gone, mine.seen)) forget(next)
        else show(left)
      },
    }
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      const stop = watchPlace(place, hear, hearLeft)
      return () => {
        stop()
        listeners.delete(listener)
      }
    },
    change: (value) => keep({ seen: nextSeen(mine.seen, writer), value }),
    settle(value) {
      const all = [mine.seen, ...read().map(({ seen }) => seen)]
      keep({ seen: nextSeen(seenTogether(all), writer), value })
    },
    carry,
    leave: (next) => carry(next).leave(),
  }
}
