import { DomainError } from '@kopir/domain/domain-error'
import { type DocumentSnapshot, type Query, Timestamp, type Transaction } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { firestore } from './admin.ts'
import { log } from './log.ts'

type Schema<Document> = v.GenericSchema<unknown, Document>

/** Parses a stored document through its schema, with its id; null if it does not exist. */
export function parseDocument<Document>(schema: Schema<Document>, snapshot: DocumentSnapshot): Document | null {
  const data = snapshot.data()
  if (!data) return null
  const result = v.safeParse(schema, { ...withDates(data), id: snapshot.id })
  if (result.success) return result.output
  // Names the fields and never their values: those may be somebody's words.
  const fields = result.issues.map((issue) => v.getDotPath(issue) ?? '')
  log.error('A stored document does not fit its schema', { collection: snapshot.ref.parent.id, fields })
  throw new DomainError('document-invalid')
}

/** Reads one document within a transaction. */
export async function readDocument<Document>(
  transaction: Transaction,
  schema: Schema<Document>,
  path: string,
): Promise<Document | null> {
  return parseDocument(schema, await transaction.get(firestore.doc(path)))
}

/** Reads one document that is written anew where it cannot be read: null then, as if there were none. */
export async function readIfReadable<Document>(
  transaction: Transaction,
  schema: Schema<Document>,
  path: string,
): Promise<Document | null> {
  return parseListed(schema, [await transaction.get(firestore.doc(path))])[0] ?? null
}

/** Reads what a query finds within a transaction. */
export async function readDocuments<Document>(
  transaction: Transaction,
  schema: Schema<Document>,
  query: Query,
): Promise<Document[]> {
  const { docs } = await transaction.get(query)
  return parseListed(schema, docs)
}

/** The documents of a list; one that does not fit its schema is logged and left out, so that it holds up no other. */
export function parseListed<Document>(schema: Schema<Document>, docs: readonly DocumentSnapshot[]): Document[] {
  return docs.flatMap((snapshot) => {
    try {
      return parseDocument(schema, snapshot) ?? []
    } catch (error) {
      if (error instanceof DomainError) return []
      throw error
    }
  })
}

function withDates(value: unknown): object {
  return Object.fromEntries(Object.entries(value as object).map(([key, field]) => [key, toDate(field)]))
}

function toDate(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate()
  if (Array.isArray(value)) return value.map(toDate)
  if (value instanceof Uint8Array) return value
  return typeof value === 'object' && value !== null ? withDates(value) : value
}
