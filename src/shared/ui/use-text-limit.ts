import { useState } from 'react'

/** How much longer than a text may be sent a field lets it grow: it is still to be cut. */
export const unfinishedFactor = 2

interface TextLimit {
  /** The last change was not taken. */
  isRefused: boolean
  /** Whether the field takes this text; one that only becomes shorter always. */
  takes: (next: string) => boolean
}

/**
 * A text that could not be kept is refused while it is typed. As a whole: a browser's own `maxLength` would cut off the end
 * of what is pasted without a word.
 */
export function useTextLimit(current: string, max: number): TextLimit {
  const [isRefused, setRefused] = useState(false)
  return {
    isRefused,
    takes(next) {
      const fits = next.length <= max || next.length < current.length
      setRefused(!fits)
      return fits
    },
  }
}
