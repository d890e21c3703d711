/** An act that was ordered and is not carried out yet: until then the reader can take it back. */
export interface TrayAct {
  id: number
  /** What it acts on, in its revision: meanwhile nothing else is offered there. */
  subject: string
  /** How it is called: the verb, and on what. */
  text: string
  state: 'waiting' | 'sending' | 'failed'
  /** When it is carried out, by `performance.now()`. */
  dueAt: number
  failure: unknown
  /** The address where it was ordered. */
  place: string
}

interface Order {
  subject: string
  text: string
  waitMs: number
  /** A page that closes could not carry it out: the browser asks whether to stay. */
  needsPage?: boolean | undefined
  /** Carries it out. */
  send: () => Promise<void>
  /** The reader wants it back, with what was typed for it. */
  giveBack: () => void
}

interface Kept {
  act: TrayAct
  order: Order
  timer: ReturnType<typeof setTimeout> | undefined
}

const kept = new Map<number, Kept>()
let shown: readonly TrayAct[] = []
let nextId = 1
let hearsLeaving = false
const listeners = new Set<() => void>()

/** The browser asks whether to leave the page, in its own words. */
const askToStay = (event: BeforeUnloadEvent) => event.preventDefault()

function show(): void {
  shown = [...kept.values()].map(({ act }) => act)
  const isNeeded = [...kept.values()].some(({ act, order }) => order.needsPage && isOnItsWay(act))
  if (isNeeded) window.addEventListener('beforeunload', askToStay)
  else window.removeEventListener('beforeunload', askToStay)
  for (const listener of listeners) listener()
}

function change(id: number, changed: Partial<TrayAct>): void {
  const entry = kept.get(id)
  if (entry) entry.act = { ...entry.act, ...changed }
  show()
}

const isOnItsWay = ({ state }: TrayAct) => state !== 'failed'

/**
 * Whether an act on this may be ordered: not while another one is on its way. One that has failed gives way, for this is
 * another attempt: it is no longer told, nor tried again.
 */
export function makeWay(subject: string): boolean {
  if (shown.some((act) => act.subject === subject && isOnItsWay(act))) return false
  for (const { act } of kept.values()) if (act.subject === subject) kept.delete(act.id)
  show()
  return true
}

/** Lays an act into the tray, from where it goes by itself when its time has come; not a second one on the same thing. */
export function layIn(order: Order): boolean {
  if (!makeWay(order.subject)) return false
  if (!hearsLeaving) {
    hearsLeaving = true
    // Who closes the page has not taken anything back.
    window.addEventListener('pagehide', () => void sendAll())
  }
  const id = nextId++
  const { subject, text, waitMs } = order
  const place = location.pathname + location.search
  const dueAt = performance.now() + waitMs
  kept.set(id, {
    act: { id, subject, text, state: 'waiting', dueAt, failure: null, place },
    order,
    timer: setTimeout(() => void sendNow(id), waitMs),
  })
  show()
  return true
}

/** Carries an act out without waiting longer, or tries once more what has failed. Resolves when that is settled. */
export async function sendNow(id: number): Promise<void> {
  const entry = kept.get(id)
  if (!entry || entry.act.state === 'sending') return
  clearTimeout(entry.timer)
  change(id, { state: 'sending', failure: null })
  try {
    await entry.order.send()
    kept.delete(id)
    show()
  } catch (failure) {
    change(id, { state: 'failed', failure })
  }
}

/** Carries out everything that waits: the page is left, or the person signs out. */
export async function sendAll(): Promise<void> {
  await Promise.all(shown.filter(({ state }) => state === 'waiting').map(({ id }) => sendNow(id)))
}

/** Takes an act back that waits or has failed, and gives the reader what was typed for it. */
export function takeBack(id: number): void {
  const entry = kept.get(id)
  if (!entry || entry.act.state === 'sending') return
  clearTimeout(entry.timer)
  kept.delete(id)
  show()
  entry.order.giveBack()
}

export const actsInTray = () => shown

/** The newest act that can still be taken back. */
export const newestWaiting = () => shown.findLast(({ state }) => state === 'waiting')

/** What acts wait on or are being carried out on. */
export const waitingSubjects = (acts: readonly TrayAct[]): ReadonlySet<string> =>
  new Set(acts.filter(isOnItsWay).map(({ subject }) => subject))

export function subscribeToTray(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
