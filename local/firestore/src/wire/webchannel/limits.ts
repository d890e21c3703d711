/** When a session is given up. Its client, if there is one, is told to begin another. Sizes are in characters. */
export interface Limits {
  /** Nobody has asked for so long. */
  readonly idleMs: number
  /** So much waits for a client that has taken nothing for so long. */
  readonly stalledSize: number
  readonly stalledMs: number
  /** So much waits, however fast the client takes it: more than any snapshot that a page can hold. */
  readonly maxSize: number
}

export const usualLimits: Limits = {
  idleMs: 5 * 60_000,
  stalledSize: 16 * 1024 * 1024,
  stalledMs: 30_000,
  maxSize: 256 * 1024 * 1024,
}
