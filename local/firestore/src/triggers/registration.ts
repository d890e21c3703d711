import type { Message } from '../model/proto-json.ts'
import { StatusError } from '../model/status.ts'
import type { DocumentChange } from '../service/contract.ts'

type Kind = 'created' | 'updated' | 'deleted' | 'written'

/** A function that wants to be told about changes of documents. */
export interface Registration {
  id: string
  eventType: string
  kind: Kind
  withAuthContext: boolean
  database: string
  namespace: string
  path: RegExp
}

const EVENT_TYPE = /^google\.cloud\.firestore\.document\.v1\.(created|updated|deleted|written)(\.withAuthContext)?$/

/** Reads the body with which the Functions emulator registers a second generation trigger. */
export function parseRegistration(id: string, body: Message): Registration {
  const { eventType, database = '(default)', namespace = '(default)', document } = body
  const match = typeof eventType === 'string' ? EVENT_TYPE.exec(eventType) : null
  if (!match) throw new StatusError('UNIMPLEMENTED', `The event type ${eventType} is not supported.`)
  const value: unknown = document?.value
  if (typeof value !== 'string' || value === '') {
    throw new StatusError('INVALID_ARGUMENT', 'A trigger names a document or a pattern of documents.')
  }
  const exact = document.matchType !== 'PATH_PATTERN'
  return {
    id,
    eventType,
    kind: match[1] as Kind,
    withAuthContext: match[2] !== undefined,
    database,
    namespace,
    path: exact ? new RegExp(`^${escapeText(value)}$`) : compilePattern(value),
  }
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
