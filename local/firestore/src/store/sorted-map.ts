/** How many keys a chunk holds before it is split in two. */
const maxChunk = 512

interface Chunk<V> {
  readonly keys: string[]
  readonly values: V[]
}

/**
 * A map sorted by its keys (in UTF-16 order). The keys are kept in a list of short sorted chunks: an insert moves a few
 * hundred keys at most, and counting adds up the lengths of the chunks.
 */
export class SortedMap<V> {
  readonly #chunks: Chunk<V>[] = []

  /** Takes entries in any order, whose keys differ. */
  constructor(entries: (readonly [string, V])[] = []) {
    const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
    for (let i = 0; i < sorted.length; i += maxChunk / 2) {
      const part = sorted.slice(i, i + maxChunk / 2)
      this.#chunks.push({ keys: part.map(([key]) => key), values: part.map(([, value]) => value) })
    }
  }

  set(key: string, value: V): void {
    if (this.#chunks.length === 0) this.#chunks.push({ keys: [], values: [] })
    const position = Math.max(0, this.#chunkOf(key))
    const { keys, values } = this.#chunks[position] as Chunk<V>
    const index = firstNotBelow(keys, key)
    const replaced = keys[index] === key ? 1 : 0
    keys.splice(index, replaced, key)
    values.splice(index, replaced, value)
    if (keys.length <= maxChunk) return
    const half = keys.length >> 1
    this.#chunks.splice(position + 1, 0, { keys: keys.splice(half), values: values.splice(half) })
  }

  delete(key: string): void {
    const position = this.#chunkOf(key)
    const chunk = this.#chunks[position]
    if (chunk === undefined) return
    const index = firstNotBelow(chunk.keys, key)
    if (chunk.keys[index] !== key) return
    chunk.keys.splice(index, 1)
    chunk.values.splice(index, 1)
    if (chunk.keys.length === 0) this.#chunks.splice(position, 1)
  }

  /** How many keys are from the first one on and below the second one. */
  count(from: string, to: string): number {
    return from < to ? this.#rank(to) - this.#rank(from) : 0
  }

  /** The entries from the first key on and below the second one. The map must not change on the way. */
  *entries(from: string, to: string): Generator<[string, V]> {
    let position = Math.max(0, this.#chunkOf(from))
    let index = firstNotBelow(this.#chunks[position]?.keys ?? [], from)
    for (; position < this.#chunks.length; position++, index = 0) {
      const { keys, values } = this.#chunks[position] as Chunk<V>
      for (; index < keys.length; index++) {
        const key = keys[index] as string
        if (key >= to) return
        yield [key, values[index] as V]
      }
    }
  }

  /** The same entries from the last to the first. */
  *entriesReversed(from: string, to: string): Generator<[string, V]> {
    let position = this.#chunkOf(to)
    let index = firstNotBelow(this.#chunks[position]?.keys ?? [], to) - 1
    while (position >= 0) {
      const { keys, values } = this.#chunks[position] as Chunk<V>
      for (; index >= 0; index--) {
        const key = keys[index] as string
        if (key < from) return
        yield [key, values[index] as V]
      }
      index = (this.#chunks[--position]?.keys.length ?? 0) - 1
    }
  }

  /** How many keys are below this one. */
  #rank(key: string): number {
    const position = this.#chunkOf(key)
    let rank = 0
    for (let i = 0; i < position; i++) rank += (this.#chunks[i] as Chunk<V>).keys.length
    return rank + firstNotBelow(this.#chunks[position]?.keys ?? [], key)
  }

  /** The last chunk that does not begin above the key; -1 if all do. */
  #chunkOf(key: string): number {
    let low = 0
    let high = this.#chunks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (((this.#chunks[middle] as Chunk<V>).keys[0] as string) <= key) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}

/** The position of the first key that is not below this one. */
function firstNotBelow(keys: readonly string[], key: string): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as string) < key) low = middle + 1
    else high = middle
  }
  return low
}
