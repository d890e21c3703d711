import type { Message } from '../model/proto-json.ts'
import { StatusError } from '../model/status.ts'
import type { DocumentChange } from '../service/contract.ts'

type Kind = 'created' | 'updated' | 'deleted' | 'written'

/** A function that wants to be told about changes of documents. */
export interface Registration {
  id: string
  generation: 1 | 2
  eventType: string
  kind: Kind
  withAuthContext: boolean
  database: string
  namespace: string
  path: RegExp
  /** Whether a failed function is called again; absent until somebody says so. */
  retry?: boolean
}

const eventTypePattern =
  /^google\.cloud\.firestore\.document\.v1\.(created|updated|deleted|written)(\.withAuthContext)?$/
const eventTypeV1 =
  /^(?:providers\/cloud\.firestore\/eventTypes\/|google\.firestore\.)document\.(create|update|delete|write)$/
const resourceV1 = /^projects\/[^/]+\/databases\/([^/]+)\/documents\/(.+)$/
const kindV1: Record<string, Kind> = { create: 'created', update: 'updated', delete: 'deleted', write: 'written' }

/**
 * Reads the body with which the Functions emulator registers a second generation trigger. `retry`, which that emulator
 * does not send, is the option of the same name in the function's own code.
 */
export function parseRegistration(id: string, body: Message): Registration {
  const { eventType, database = '(default)', namespace = '(default)', document } = body
  const match = typeof eventType === 'string' ? eventTypePattern.exec(eventType) : null
  if (!match) throw unsupported(eventType)
  const value: unknown = document?.value
  if (typeof value !== 'string' || value === '') {
    throw new StatusError('INVALID_ARGUMENT', 'A trigger names a document or a pattern of documents.')
  }
  const exact = document.matchType !== 'PATH_PATTERN'
  return {
    id,
    generation: 2,
    eventType,
    kind: match[1] as Kind,
    withAuthContext: match[2] !== undefined,
    database,
    namespace,
    path: exact ? new RegExp(`^${escapeText(value)}$`) : compilePattern(value),
    retry: retryOf(body),
  }
}

/** Reads the body with which the Functions emulator registers a first generation trigger. */
export function parseRegistrationV1(id: string, body: Message): Registration {
  const { eventType, resource } = body.eventTrigger ?? {}
  const kind = typeof eventType === 'string' ? eventTypeV1.exec(eventType)?.[1] : undefined
  if (kind === undefined) throw unsupported(eventType)
  const match = typeof resource === 'string' ? resourceV1.exec(resource) : null
  if (!match) throw new StatusError('INVALID_ARGUMENT', 'A trigger names a document or a pattern of documents.')
  return {
    id,
    generation: 1,
    eventType,
    kind: kindV1[kind] as Kind,
    withAuthContext: false,
    database: match[1] as string,
    namespace: '(default)',
    path: compilePattern(match[2] as string),
    retry: retryOf(body),
  }
}

function unsupported(eventType: unknown): StatusError {
  return new StatusError('UNIMPLEMENTED', `The event type ${eventType} is not supported.`)
}

function retryOf({ retry }: Message): boolean | undefined {
  if (retry === undefined || typeof retry === 'boolean') return retry
  throw new StatusError('INVALID_ARGUMENT', 'The retry of a trigger is true or false.')
}

/** `{name}` and `*` stand for one segment, `{name=**}` and `**` for any number. */
function compilePattern(pattern: string): RegExp {
  const segments = pattern.split('/').map((segment) => {
    const wildcard = /^(?:\{\w+(?:=(\*\*?))?\}|(\*\*?))$/.exec(segment)
    if (!wildcard) return escapeText(segment)
    return (wildcard[1] ?? wildcard[2]) === '**' ? '.+' : '[^/]+'
  })
  return new RegExp(`^${segments.join('/')}$`)
}

function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Does the change concern the registration? */
export function matches(registration: Registration, change: DocumentChange): boolean {
  return (
    registration.database === change.database &&
    isKind(registration.kind, change) &&
    registration.path.test(change.path)
  )
}

function isKind(kind: Kind, { before, after }: DocumentChange): boolean {
  // A write that changes nothing keeps the update time and tells nobody.
  if (before && after && before.updateTime === after.updateTime) return false
  if (!before && !after) return false
  return kind === 'written' || kind === (before ? (after ? 'updated' : 'deleted') : 'created')
}
