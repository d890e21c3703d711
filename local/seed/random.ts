/** Repeatable chance: the same seed gives the same choices on every machine. */
export interface Random {
  /** From 0 up to and without 1. */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** The entries of `weights` are as likely as their numbers say. */
  weighted<T>(weights: readonly (readonly [T, number])[]): T
  shuffled<T>(list: readonly T[]): T[]
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}

/** A generator of the mulberry32 kind, started from a text. */
export function createRandom(seed: string): Random {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]) => list[whole(0, list.length - 1)] as T,
    weighted: <T>(weights: readonly (readonly [T, number])[]) => {
      let left = next() * weights.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of weights) {
        left -= weight
        if (left < 0) return value
      }
      return (weights.at(-1) as readonly [T, number])[0]
    },
    shuffled: <T>(list: readonly T[]) => {
      const result = [...list]
      for (let index = result.length - 1; index > 0; index--) {
        const other = whole(0, index)
        ;[result[index], result[other]] = [result[other] as T, result[index] as T]
      }
      return result
    },
  }
}
