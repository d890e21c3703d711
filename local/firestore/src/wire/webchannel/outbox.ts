interface NumberedArray {
  id: number
  json: string
}

/** The arrays a client has not acknowledged, numbered from 1; kept to be sent again on a new back channel. */
export class Outbox {
  private arrays: NumberedArray[] = []
  private nextId = 1
  private size = 0

  get lastId(): number {
    return this.nextId - 1
  }

  /** Characters not acknowledged. */
  get pendingSize(): number {
    return this.size
  }

  push(json: string): void {
    this.arrays.push({ id: this.nextId++, json })
    this.size += json.length
  }

  /** Forgets all arrays up to `id`; true if there were any. */
  acknowledge(id: number): boolean {
    const first = this.arrays[0]
    if (!first || first.id > id) return false
    const acknowledged = this.arrays.splice(0, id - first.id + 1)
    for (const { json } of acknowledged) this.size -= json.length
    return true
  }

  /** The next arrays after `id`, in order: at least one if there is one, no more than fit into `maxSize`. */
  batchAfter(id: number, maxSize: number): NumberedArray[] {
    const first = this.arrays[0]
    if (!first) return []
    const start = Math.max(0, id - first.id + 1)
    let size = 0
    let end = start
    for (; end < this.arrays.length; end++) {
      size += this.arrays[end]?.json.length ?? 0
      if (size > maxSize && end > start) break
    }
    return this.arrays.slice(start, end)
  }

  clear(): void {
    this.arrays = []
    this.size = 0
  }
}
