interface Recent {
  until: number
  answer: Promise<unknown>
}

/** As many are remembered at once; a city has one list of all, and some of a few filters. */
const most = 100

/** Which answers are remembered, and for how many milliseconds they are good. */
type Lasting = readonly [pattern: RegExp, ms: number][]

/** What is asked for by many pages, or costs a read for each of its rows. */
export const lastingForPages: Lasting = [
  [/^\/data\/places$/, 10_000],
  [/^\/data\/[^/]+\/proposals\?.*\bwhole=1/, 60_000],
]

/**
 * Reads published answers for pages that are rendered, some of them once for a while: whoever asks for a page under many
 * addresses, with other words in each, has the list behind them read once a minute by each instance.
 */
export function rememberRecent(
  read: (url: string) => Promise<unknown>,
  lasting: Lasting,
  now: () => number = Date.now,
): (url: string) => Promise<unknown> {
  const recent = new Map<string, Recent>()
  return (url) => {
    const [, ms] = lasting.find(([pattern]) => pattern.test(url)) ?? []
    if (ms === undefined) return read(url)
    const known = recent.get(url)
    if (known && known.until > now()) return known.answer
    const answer = read(url)
    // What failed is asked for again.
    answer.catch(() => recent.delete(url))
    recent.delete(url)
    recent.set(url, { until: now() + ms, answer })
    const [oldest] = recent.keys()
    if (recent.size > most && oldest !== undefined) recent.delete(oldest)
    return answer
  }
}
