import type { Message } from './proto-json.ts'

/** An event for one function, kept with the commit that it tells of until it is settled. */
export interface PendingEvent {
  readonly id: string
  readonly project: string
  /** Id of the trigger's registration. */
  readonly trigger: string
  /** Whether the function asks to be called again when it fails; absent where nobody said so. */
  readonly retry?: boolean
  /** What is posted to the function, as JSON. */
  readonly contentType: string
  readonly body: Message
}
