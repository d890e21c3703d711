/** What a version has seen: from each window or device that wrote, how many of its changes. No clock is asked. */
export type Seen = Readonly<Record<string, number>>

/** A text as one window left it. */
export interface Version<Value> {
  seen: Seen
  value: Value
}

/** Whether whoever wrote `later` had everything before them that is in `earlier`. */
export const hasSeen = (later: Seen, earlier: Seen): boolean =>
  Object.entries(earlier).every(([writer, count]) => (later[writer] ?? 0) >= count)

/** What a writer's next version has seen, when it goes on from this. */
export const nextSeen = (seen: Seen, writer: string): Seen => ({ ...seen, [writer]: (seen[writer] ?? 0) + 1 })

/** What somebody has seen who looked at all of these. */
export function seenTogether(all: readonly Seen[]): Seen {
  const together: Record<string, number> = {}
  for (const seen of all)
    for (const [writer, count] of Object.entries(seen)) together[writer] = Math.max(count, together[writer] ?? 0)
  return together
}

/** Puts a version to the others: it replaces those that it has seen, and stands beside those that it has not. */
export function putVersion<Value>(versions: readonly Version<Value>[], version: Version<Value>): Version<Value>[] {
  if (versions.some(({ seen }) => hasSeen(seen, version.seen))) return [...versions]
  return [...versions.filter(({ seen }) => !hasSeen(version.seen, seen)), version]
}

/** Whether two values say the same, in whatever order their fields stand. */
export const isSameValue = (a: unknown, b: unknown): boolean => inOrder(a) === inOrder(b)

const inOrder = (value: unknown) =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
