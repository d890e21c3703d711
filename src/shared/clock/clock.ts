import { renderedAt } from '../early.ts'

/** A device whose clock is off by less is right enough for what shows days and minutes. */
const toleratedMs = 2 * 60_000
const tickMs = 10_000

/** A page that came with its content may have lain in a cache for as long. */
const longestKeptMs = 12 * 60_000

/** How far the server's clock is ahead of the device's: at first as far as the page says that came from it. */
let aheadMs = leadOfPage()
let isComparing = false
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function leadOfPage(): number {
  const rendered = renderedAt()?.getTime() ?? Date.now()
  const lead = rendered - Date.now()
  return lead < 0 && lead > -longestKeptMs ? 0 : lead
}

/** The instant that what is taken over from the server was rendered for; on the server that of the page it renders. */
let rendering: Date | null = null
export const renderingAt = (): Date => rendering ?? renderedAt() ?? now()
export function renderFor(instant: Date): void {
  rendering = instant
}

/** The instant that it is by the server's clock, as far as it is known; else by the device's. */
export const now = (): Date => new Date(Date.now() + aheadMs)

/** Tells of the clock running on, every few seconds and when a page is looked at again. Answers how to stop. */
export function onClock(listener: () => void): () => void {
  if (listeners.size === 0) {
    timer = setInterval(tell, tickMs)
    document.addEventListener('visibilitychange', tell)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    document.removeEventListener('visibilitychange', tell)
  }
}

function tell(): void {
  for (const listener of listeners) listener()
}

/** Milliseconds by which an answer's time is ahead of ours; NaN where it does not say its time. */
function lead({ headers }: Response): number {
  return Date.parse(headers.get('date') ?? '') + Number(headers.get('age') ?? 0) * 1_000 - now().getTime()
}

/** Learns the server's time from an answer, so that a wrong device clock shows nobody a wrong day. */
export async function compareClocks(answer: Response): Promise<void> {
  if (isComparing || !(Math.abs(lead(answer)) > toleratedMs)) return
  isComparing = true
  try {
    // The answer may have lain in a cache of the browser: ask once more, past it.
    const fresh = lead(await fetch(answer.url, { method: 'HEAD', cache: 'no-store' }))
    if (!(Math.abs(fresh) > toleratedMs)) return
    aheadMs += fresh
    tell()
  } catch {
    // Without a connection the device's clock has to do.
  } finally {
    isComparing = false
  }
}
