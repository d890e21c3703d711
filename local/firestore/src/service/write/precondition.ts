import type { StoredDocument } from '../../model/document.ts'
import type { Message } from '../../model/proto-json.ts'
import { type DatabaseName, documentName } from '../../model/resource-name.ts'
import { invalidArgument, StatusError } from '../../model/status.ts'
import { microsFromTimestamp, normaliseTimestamp } from '../../model/timestamp.ts'

/** What a write requires of the stored document. */
export type Precondition = { readonly exists: boolean } | { readonly updateTime: string }

/** Reads a Precondition message; one without a condition is none. */
export function parsePrecondition(message: unknown): Precondition | null {
  if (message === undefined || message === null) return null
  const { exists, updateTime } = message as Message
  if (updateTime !== undefined && updateTime !== null) return { updateTime: normaliseTimestamp(updateTime) }
  return typeof exists === 'boolean' ? { exists } : null
}

/** Whether a document is required to be there; null if nothing is required. */
export function requiresExistence(precondition: Precondition | null): boolean | null {
  if (precondition === null) return null
  return 'exists' in precondition ? precondition.exists : true
}

/** The error of a precondition that does not hold for the document at this path; null if it holds. */
export function preconditionError(
  database: DatabaseName,
  path: string,
  precondition: Precondition | null,
  before: StoredDocument | null,
): StatusError | null {
  if (precondition === null) return null
  const name = documentName(database, path)
  if ('updateTime' in precondition) {
    const stored = before === null ? 0 : microsFromTimestamp(before.updateTime)
    const required = microsFromTimestamp(precondition.updateTime)
    if (stored === required) return null
    if (before !== null && stored < required) {
      return invalidArgument(`Invalid base version, it is greater than the stored version: ${name}`)
    }
    return new StatusError(
      'FAILED_PRECONDITION',
      `the stored version (${stored}) does not match the required base version (${required})`,
    )
  }
  if (precondition.exists === (before !== null)) return null
  return precondition.exists
    ? new StatusError('NOT_FOUND', `No document to update: ${name}`)
    : new StatusError('ALREADY_EXISTS', `Document already exists: ${name}`)
}
