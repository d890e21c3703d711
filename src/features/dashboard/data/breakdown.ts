export interface Part<Key extends string = string> {
  key: Key
  value: number
}

/** The parts of a whole, largest first, then in the order in which they are given. */
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

/** Whole per cents of the parts of a whole: what rounding down leaves goes to the largest remainders, so that they sum up. */
export function percentsOf(values: readonly number[], whole: number): number[] {
  if (whole === 0) return values.map(() => 0)
  const exact = values.map((value) => (value / whole) * 100)
  const percents = exact.map(Math.floor)
  const sum = Math.round(exact.reduce((total, percent) => total + percent, 0))
  const byRemainder = exact
    .map((_, index) => index)
    .sort((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1) || a - b)
  const left = sum - percents.reduce((total, percent) => total + percent, 0)
  for (const index of byRemainder.slice(0, left)) percents[index] = (percents[index] ?? 0) + 1
  return percents
}

export interface Pair<Key extends string = string> {
  key: Key
  registered: number
  active: number
}

/** Registered and active by group, largest first, then in the order in which the groups are given. */
export function pairsOf<Key extends string>(
  groups: Readonly<Record<string, Omit<Pair, 'key'>>>,
  known: readonly Key[],
): Pair<Key>[] {
  return known
    .flatMap((key) => {
      const group = groups[key]
      return group ? [{ key, registered: group.registered, active: group.active }] : []
    })
    .sort((a, b) => b.registered - a.registered)
}
