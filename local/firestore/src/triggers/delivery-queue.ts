import type { Outcome } from './post-event.ts'

/** One event on its way to one function. */
export interface Delivery {
  /** For messages: the function and the document. */
  label: string
  /** One try; null while no functions host is known. */
  post(signal: AbortSignal): Promise<Outcome> | null
  /** Whether a failed function is to be called again. */
  isRetried(): boolean
  /** Handled, or failed for good. */
  settle(): void
}

interface DeliveryOptions {
  /** How many functions may run at the same time. */
  concurrency: number
  /** The first wait; each further one is twice as long. */
  retryDelayMs: number
  /** How long a host that does not answer is tried. */
  unreachableMs: number
  warn(message: string): void
}

interface Waiting {
  readonly delivery: Delivery
  /** How often the function was called and failed. */
  failures: number
  /** How often nobody was there, and since when. */
  misses: number
  missedSince: number
}

const maxFailures = 10
const maxDelayMs = 60_000
/** So that functions that start late are reached soon. */
const maxMissDelayMs = 5_000

/** Delivers events at least once, in order of arrival but for retries, a few at a time. */
export class DeliveryQueue {
  #ready: Waiting[] = []
  /** Deliveries that wait for a functions host to be named. */
  #parked: Waiting[] = []
  #active = 0
  readonly #timers = new Set<NodeJS.Timeout>()
  #idleListeners: (() => void)[] = []
  readonly #abort = new AbortController()

  constructor(private readonly options: DeliveryOptions) {}

  /** Deliveries not finished, including those that wait for another try. */
  get pending(): number {
    return this.#ready.length + this.#active + this.#timers.size + this.#parked.length
  }

  /** Adds a delivery, to be started no sooner than after the delay. */
  add(delivery: Delivery, delayMs = 0): void {
    this.#schedule({ delivery, failures: 0, misses: 0, missedSince: 0 }, delayMs)
  }

  /** A functions host is known now. */
  resume(): void {
    for (const waiting of this.#parked.splice(0)) this.#schedule(waiting, 0)
  }

  /** Resolves when nothing is pending but what waits for a functions host to be named. */
  idle(): Promise<void> {
    if (this.#isIdle()) return Promise.resolve()
    return new Promise((resolve) => this.#idleListeners.push(resolve))
  }

  /** Ends all tries; what is not settled stays so. */
  close(): void {
    this.#ready = []
    this.#parked = []
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
    this.#abort.abort()
    this.#tellIdle()
  }

  #schedule(waiting: Waiting, delayMs: number): void {
    if (this.#abort.signal.aborted) return
    if (delayMs === 0) {
      this.#ready.push(waiting)
      this.#pump()
      return
    }
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      this.#schedule(waiting, 0)
    }, delayMs)
    this.#timers.add(timer)
  }

  #pump(): void {
    while (this.#active < this.options.concurrency) {
      const next = this.#ready.shift()
      if (next === undefined) return
      const outcome = next.delivery.post(this.#abort.signal)
      if (outcome === null) {
        this.#park(next)
        continue
      }
      this.#active++
      void outcome.then((result) => {
        this.#active--
        if (!this.#abort.signal.aborted) this.#conclude(next, result)
        this.#pump()
        this.#tellIdle()
      })
    }
  }

  #park(waiting: Waiting): void {
    if (this.#parked.length === 0) {
      this.options.warn(`${waiting.delivery.label} is not delivered: no functions host is set. Events wait for one.`)
    }
    this.#parked.push(waiting)
    this.#tellIdle()
  }

  #conclude(waiting: Waiting, outcome: Outcome): void {
    if (outcome.kind === 'handled') waiting.delivery.settle()
    else if (outcome.kind === 'unreachable') this.#missed(waiting, outcome.reason)
    else this.#failed(waiting, outcome)
  }

  #failed(waiting: Waiting, { reason, status }: Outcome & { kind: 'failed' }): void {
    const { delivery } = waiting
    waiting.misses = 0
    waiting.failures++
    // Nobody would answer another call to a function that does not exist.
    const isRetried = status !== 404 && delivery.isRetried()
    if (isRetried && waiting.failures < maxFailures) {
      this.#schedule(waiting, this.#delay(waiting.failures, maxDelayMs))
      return
    }
    const why = isRetried ? `after ${waiting.failures} tries` : 'and is not retried'
    this.options.warn(`${delivery.label} failed ${why}: ${reason}`)
    delivery.settle()
  }

  #missed(waiting: Waiting, reason: string): void {
    if (waiting.misses === 0) waiting.missedSince = Date.now()
    waiting.misses++
    if (Date.now() - waiting.missedSince < this.options.unreachableMs) {
      this.#schedule(waiting, this.#delay(waiting.misses, maxMissDelayMs))
      return
    }
    // Not settled: what is stored is tried again after the next start.
    this.options.warn(`${waiting.delivery.label} could not be delivered: ${reason}`)
  }

  #delay(tries: number, mostMs: number): number {
    return Math.min(this.options.retryDelayMs * 2 ** (tries - 1), mostMs)
  }

  #isIdle(): boolean {
    return this.#ready.length + this.#active + this.#timers.size === 0
  }

  #tellIdle(): void {
    if (!this.#isIdle()) return
    for (const listener of this.#idleListeners.splice(0)) listener()
  }
}
