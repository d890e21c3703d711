import { useLayoutEffect, useRef } from 'react'

/** What came under the reader's eyes unasked is not acted on for so long: it was not read. */
const unreadMs = 1_000

export interface Settled {
  /** The reader asks for another item: it does not come as a surprise. */
  expect: (id: string) => void
  /** Whether what is shown has been there for a while at this moment of the clock. */
  isSettled: (at: number) => boolean
}

/** Watches what is shown (`version`) of which item (`id`) change without the reader's wish; `now` tells the time. */
export function useSettled(version: string | undefined, id: string | undefined, now: () => number): Settled {
  const shown = useRef(version)
  const expected = useRef<string | null>(null)
  const changedAt = useRef(Number.NEGATIVE_INFINITY)

  useLayoutEffect(() => {
    const before = shown.current
    shown.current = version
    if (before === version) return
    const isExpected = expected.current === id
    expected.current = null
    if (before !== undefined && !isExpected) changedAt.current = now()
  }, [version, id, now])

  return {
    expect(wanted) {
      expected.current = wanted
    },
    isSettled: (at) => at - changedAt.current >= unreadMs,
  }
}
