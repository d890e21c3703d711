import type { BrowserContext } from '@playwright/test'

/** What the browser and the SDK say when the network is gone; the picture is how the SDK asks whether it is. */
export const lostConnection = [
  /ERR_INTERNET_DISCONNECTED/,
  /Could not reach Cloud Firestore backend/,
  /WebChannelConnection RPC .* errored/,
  /cleardot\.gif/,
]

/** What they say of a save that another one has overtaken; the SDK tries it again. */
export const overtakenSave = [/(400|409) .*documents:commit/, /(already-exists|failed-precondition|aborted)/]

/** Collects what a page complains about; a test without expected trouble ends with an empty list. */
export class Complaints {
  readonly #found: string[] = []
  readonly #expected: RegExp[] = []

  /** Trouble that a test makes on purpose: a cut connection, a refused write. */
  expect(...patterns: RegExp[]): void {
    this.#expected.push(...patterns)
  }

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.#add(`${message.type()}: ${message.text()} (${message.location().url})`)
      }
    })
    context.on('weberror', (error) => this.#add(`uncaught: ${error.error().message}`))
  }

  #add(text: string): void {
    this.#found.push(text)
  }

  /** What was found and is not expected. */
  unexpected(): string[] {
    return this.#found.filter((text) => !this.#expected.some((pattern) => pattern.test(text)))
  }
}
