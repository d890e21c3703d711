/** Counts occurrences by key; keys come out in order, so that equal counts are equal documents. */
export class Tally {
  private readonly counts = new Map<string, number>()

  add(key: string): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
  }

  toRecord(): Record<string, number> {
    return Object.fromEntries(byKey(this.counts))
  }
}

/** A tally for each key of an outer grouping. */
export class NestedTally {
  private readonly tallies = new Map<string, Tally>()

  add(outer: string, inner: string): void {
    const tally = this.tallies.get(outer) ?? new Tally()
    this.tallies.set(outer, tally)
    tally.add(inner)
  }

  toRecord(): Record<string, Record<string, number>> {
    return Object.fromEntries(byKey(this.tallies).map(([key, tally]) => [key, tally.toRecord()]))
  }
}

function byKey<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}
