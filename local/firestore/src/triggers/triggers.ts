import { randomUUID } from 'node:crypto'
import type { PendingEvent } from '../model/pending-event.ts'
import type { Message } from '../model/proto-json.ts'
import { StatusError } from '../model/status.ts'
import type { DocumentChange, FirestoreService } from '../service/contract.ts'
import { backgroundEvent } from './background-event.ts'
import { cloudEvent } from './cloud-event.ts'
import { type Delivery, DeliveryQueue } from './delivery-queue.ts'
import { type Outcome, postEvent } from './post-event.ts'
import { matches, parseRegistration, parseRegistrationV1, type Registration } from './registration.ts'

/**
 * `off`: changes made meanwhile tell nobody. `twice-shuffled`: every event comes twice and out of order, as the real
 * service is free to do; for tests of functions.
 */
type DeliveryMode = 'on' | 'off' | 'twice-shuffled'

const deliveryModes: readonly string[] = ['on', 'off', 'twice-shuffled'] satisfies DeliveryMode[]
/** Long enough for events of one burst to overtake each other. */
const shuffleMs = 200

interface TriggersOptions {
  /** `host:port` of the Functions emulator. */
  functionsHost?: string
  concurrency?: number
  retryDelayMs?: number
  unreachableMs?: number
  warn?(message: string): void
}

export interface Triggers {
  /** Adds a registration or replaces the one with this id. */
  register(project: string, id: string, body: Message, generation?: 1 | 2): void
  /** Forgets all registrations of a project: the Functions emulator itself never withdraws one. */
  clearRegistrations(project: string): void
  setMode(project: string, mode: unknown): void
  mode(project: string): DeliveryMode
  setFunctionsHost(host: string): void
  readonly pending: number
  /** Resolves when every event, and every event that their functions caused, is delivered. */
  idle(): Promise<void>
  /** Stops all deliveries; with a data folder, undelivered events are delivered after the next start. */
  close(): void
}

/** Tells registered functions about committed changes, first about those that an earlier process did not tell. */
export function createTriggers(service: FirestoreService, options: TriggersOptions = {}): Triggers {
  const registrations = new Map<string, Map<string, Registration>>()
  const modes = new Map<string, DeliveryMode>()
  let { functionsHost } = options
  const queue = new DeliveryQueue({
    concurrency: options.concurrency ?? 2,
    retryDelayMs: options.retryDelayMs ?? 500,
    unreachableMs: options.unreachableMs ?? 10 * 60_000,
    warn: options.warn ?? (() => undefined),
  })

  const registrationOf = ({ project, trigger }: PendingEvent) => registrations.get(project)?.get(trigger)

  async function post(event: PendingEvent, url: string, signal: AbortSignal): Promise<Outcome> {
    const outcome = await postEvent(url, event.contentType, JSON.stringify(event.body), signal)
    const registration = registrationOf(event)
    if (outcome.kind === 'unreachable') return outcome
    // Once a host has said whether a function is retried, this also holds when it later fails without an answer.
    if (registration && outcome.retry !== undefined) registration.retry = outcome.retry
    const isUnknown = outcome.kind === 'failed' && outcome.status === 404
    // Functions that did not register since our start may not be loaded yet.
    return isUnknown && !registration ? { kind: 'unreachable', reason: outcome.reason } : outcome
  }

  function deliveryOf(event: PendingEvent): Delivery {
    return {
      label: `${event.trigger} for ${event.body.document ?? event.body.context?.resource.name}`,
      post(signal) {
        if (!functionsHost) return null
        const url = `http://${functionsHost}/functions/projects/${event.project}/triggers/${event.trigger}`
        return post(event, url, signal)
      },
      isRetried: () => registrationOf(event)?.retry ?? event.retry ?? false,
      settle: () => service.settleEvent(event.id),
    }
  }

  const unsubscribe = service.onChange({
    eventsOf: (changes) =>
      changes.flatMap((change) => {
        if (modes.get(change.project) === 'off') return []
        const concerned = [...(registrations.get(change.project)?.values() ?? [])].filter((one) => matches(one, change))
        return concerned.map((registration) => createEvent(registration, change))
      }),
    stored(events) {
      for (const event of events) {
        if (modes.get(event.project) !== 'twice-shuffled') queue.add(deliveryOf(event))
        else for (let copy = 0; copy < 2; copy++) queue.add(deliveryOf(event), 1 + Math.random() * shuffleMs)
      }
    },
  })
  for (const event of service.pendingEvents()) queue.add(deliveryOf(event))

  return {
    register(project, id, body, generation = 2) {
      if (!id) throw new StatusError('INVALID_ARGUMENT', 'A trigger needs an id.')
      const registration = generation === 1 ? parseRegistrationV1(id, body) : parseRegistration(id, body)
      const ofProject = registrations.get(project) ?? new Map<string, Registration>()
      registrations.set(project, ofProject.set(id, registration))
    },
    clearRegistrations: (project) => void registrations.delete(project),
    setMode(project, mode) {
      if (typeof mode !== 'string' || !deliveryModes.includes(mode)) {
        throw new StatusError('INVALID_ARGUMENT', `The delivery mode is one of ${deliveryModes.join(', ')}.`)
      }
      modes.set(project, mode as DeliveryMode)
    },
    mode: (project) => modes.get(project) ?? 'on',
    setFunctionsHost(host) {
      functionsHost = host
      queue.resume()
    },
    get pending() {
      return queue.pending
    },
    idle: () => queue.idle(),
    close() {
      unsubscribe()
      queue.close()
    },
  }
}

function createEvent(registration: Registration, change: DocumentChange): PendingEvent {
  const id = randomUUID()
  const event = { id, project: change.project, trigger: registration.id, retry: registration.retry }
  return registration.generation === 1
    ? { ...event, contentType: 'application/json', body: backgroundEvent(registration, change, id) }
    : { ...event, contentType: 'application/cloudevents+json', body: cloudEvent(registration, change, id) }
}
