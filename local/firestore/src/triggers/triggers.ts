import type { Message } from '../model/proto-json.ts'
import { StatusError } from '../model/status.ts'
import type { DocumentChange, FirestoreService } from '../service/contract.ts'
import { cloudEvent } from './cloud-event.ts'
import { DeliveryQueue } from './delivery-queue.ts'
import { matches, parseRegistration, type Registration } from './registration.ts'

/**
 * `off`: changes made meanwhile tell nobody. `twice-shuffled`: every event comes twice and out of order, as the real
 * service is free to do; for tests of functions.
 */
export type DeliveryMode = 'on' | 'off' | 'twice-shuffled'

const MODES: readonly string[] = ['on', 'off', 'twice-shuffled'] satisfies DeliveryMode[]
/** Wide enough that events of one burst overtake each other. */
const SHUFFLE_MS = 200

export interface TriggersOptions {
  /** `host:port` of the Functions emulator. */
  functionsHost?: string
  concurrency?: number
  retryDelayMs?: number
  warn?(message: string): void
}

export interface Triggers {
  /** Adds a registration or replaces the one with this id. */
  register(project: string, id: string, body: Message): void
  /** Forgets all registrations of a project: the Functions emulator itself never withdraws one. */
  clearRegistrations(project: string): void
  setMode(project: string, mode: unknown): void
  mode(project: string): DeliveryMode
  setFunctionsHost(host: string): void
  readonly pending: number
  /** Resolves when every event, and every event that their functions caused, is delivered. */
  idle(): Promise<void>
  close(): void
}

/** Tells registered functions about committed changes. */
export function createTriggers(service: FirestoreService, options: TriggersOptions = {}): Triggers {
  const registrations = new Map<string, Map<string, Registration>>()
  const modes = new Map<string, DeliveryMode>()
  let { functionsHost } = options
  const queue = new DeliveryQueue({
    concurrency: options.concurrency ?? 2,
    retryDelayMs: options.retryDelayMs ?? 500,
    warn: options.warn ?? (() => undefined),
  })

  function enqueue(registration: Registration, change: DocumentChange, mode: DeliveryMode): void {
    const path = `/functions/projects/${change.project}/triggers/${registration.id}`
    const delivery = {
      url: () => (functionsHost ? `http://${functionsHost}${path}` : null),
      label: `${registration.id} for ${change.path}`,
      body: JSON.stringify(cloudEvent(registration, change)),
    }
    if (mode === 'on') queue.add(delivery)
    else for (let copy = 0; copy < 2; copy++) queue.add(delivery, 1 + Math.random() * SHUFFLE_MS)
  }

  const unsubscribe = service.onChange((changes) => {
    for (const change of changes) {
      const mode = modes.get(change.project) ?? 'on'
      if (mode === 'off') continue
      for (const registration of registrations.get(change.project)?.values() ?? []) {
        if (matches(registration, change)) enqueue(registration, change, mode)
      }
    }
  })

  return {
    register(project, id, body) {
      if (!id) throw new StatusError('INVALID_ARGUMENT', 'A trigger needs an id.')
      const ofProject = registrations.get(project) ?? new Map<string, Registration>()
      registrations.set(project, ofProject.set(id, parseRegistration(id, body)))
    },
    clearRegistrations: (project) => void registrations.delete(project),
    setMode(project, mode) {
      if (typeof mode !== 'string' || !MODES.includes(mode)) {
        throw new StatusError('INVALID_ARGUMENT', `The delivery mode is one of ${MODES.join(', ')}.`)
      }
      modes.set(project, mode as DeliveryMode)
    },
    mode: (project) => modes.get(project) ?? 'on',
    setFunctionsHost(host) {
      functionsHost = host
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
