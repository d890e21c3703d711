export interface Part<Key extends string = string> {
  key: Key
  value: number
}

/** The parts of a whole, largest first, known ones only. */
export function partsOf<Key extends string>(
  counts: Readonly<Record<string, number>>,
  known: readonly Key[],
): Part<Key>[] {
  return known
    .map((key) => ({ key, value: counts[key] ?? 0 }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
}

/** What the shown parts leave of the whole: unknown keys and things without one. */
export function restOf(total: number, parts: readonly { value: number }[]): number {
  return Math.max(0, total - parts.reduce((sum, { value }) => sum + value, 0))
}

export interface Pair<Key extends string = string> {
  key: Key
  registered: number
  active: number
}

/** Registered and active by group, largest first; with `known`, only of these groups. */
export function pairsOf<Key extends string>(
  groups: Readonly<Record<string, Omit<Pair, 'key'>>>,
  known?: readonly Key[],
): Pair<Key>[] {
  return (known ?? (Object.keys(groups) as Key[]))
    .flatMap((key) => {
      const group = groups[key]
      return group ? [{ key, registered: group.registered, active: group.active }] : []
    })
    .sort((a, b) => b.registered - a.registered || (a.key < b.key ? -1 : 1))
}
