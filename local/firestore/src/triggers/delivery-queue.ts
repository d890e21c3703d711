/** One event on its way to one function. */
export interface Delivery {
  /** Where to post it; null while no functions host is known. */
  url: () => string | null
  /** For messages: the function and the document. */
  label: string
  body: string
}

export interface DeliveryOptions {
  /** How many functions may run at the same time. */
  concurrency: number
  retryDelayMs: number
  warn(message: string): void
}

const MAX_TRIES = 5

/** Delivers events at least once, in order of arrival but for retries, a few at a time. */
export class DeliveryQueue {
  private readonly ready: { delivery: Delivery; tries: number }[] = []
  private active = 0
  private readonly waiting = new Set<NodeJS.Timeout>()
  private idleListeners: (() => void)[] = []
  private readonly abort = new AbortController()

  constructor(private readonly options: DeliveryOptions) {}

  /** Deliveries not finished, including those that wait for another try. */
  get pending(): number {
    return this.ready.length + this.active + this.waiting.size
  }

  /** Adds a delivery, to be started no sooner than after the delay. */
  add(delivery: Delivery, delayMs = 0): void {
    this.schedule(delivery, 0, delayMs)
  }

  /** Resolves when nothing is pending. */
  idle(): Promise<void> {
    if (this.pending === 0) return Promise.resolve()
    return new Promise((resolve) => this.idleListeners.push(resolve))
  }

  /** Gives up everything that is pending. */
  close(): void {
    this.ready.length = 0
    for (const timer of this.waiting) clearTimeout(timer)
    this.waiting.clear()
    this.abort.abort()
    this.settle()
  }

  private schedule(delivery: Delivery, tries: number, delayMs: number): void {
    if (this.abort.signal.aborted) return
    if (delayMs === 0) {
      this.ready.push({ delivery, tries })
      this.pump()
      return
    }
    const timer = setTimeout(() => {
      this.waiting.delete(timer)
      this.schedule(delivery, tries, 0)
    }, delayMs)
    this.waiting.add(timer)
  }

  private pump(): void {
    while (this.active < this.options.concurrency) {
      const next = this.ready.shift()
      if (!next) return
      this.active++
      void this.deliver(next.delivery, next.tries + 1).finally(() => {
        this.active--
        this.pump()
        this.settle()
      })
    }
  }

  private async deliver(delivery: Delivery, tries: number): Promise<void> {
    const url = delivery.url()
    const failure = url ? await this.post(url, delivery.body) : { retry: false, reason: 'no functions host is set' }
    if (!failure || this.abort.signal.aborted) return
    if (failure.retry && tries < MAX_TRIES) {
      this.schedule(delivery, tries, this.options.retryDelayMs * 2 ** (tries - 1))
      return
    }
    this.options.warn(`${delivery.label} was not delivered after ${tries} of ${MAX_TRIES} tries: ${failure.reason}`)
  }

  private async post(url: string, body: string): Promise<{ retry: boolean; reason: string } | null> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/cloudevents+json' },
        body,
        signal: this.abort.signal,
      })
      const text = await response.text()
      if (response.ok) return null
      return { retry: response.status >= 500, reason: `${response.status} ${text.slice(0, 300)}` }
    } catch (error) {
      const { cause, message } = error as Error
      return { retry: true, reason: cause instanceof Error ? cause.message : message }
    }
  }

  private settle(): void {
    if (this.pending > 0) return
    const listeners = this.idleListeners
    this.idleListeners = []
    for (const listener of listeners) listener()
  }
}
