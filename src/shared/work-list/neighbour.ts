/**
 * The item to stand on when `current` leaves the list: the one after it, or the last. `lastAt` is where it stood when it
 * has left already.
 */
export function neighbourOf(ids: readonly string[], current: string, lastAt = 0): string | null {
  const at = ids.indexOf(current)
  return (at === -1 ? ids[lastAt] : ids[at + 1]) ?? ids[(at === -1 ? lastAt : at) - 1] ?? null
}
