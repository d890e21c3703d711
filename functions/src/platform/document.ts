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

/** Reads what a query finds within a transaction. */
export async function readDocuments<Document>(
  transaction: Transaction,
  schema: Schema<Document>,
  query: Query,
): Promise<Document[]> {
  const { docs } = await transaction.get(query)
  return docs.flatMap((snapshot) => parseDocument(schema, snapshot) ?? [])
}

/** The document as it is stored: its id is its name and not a field. */
export function storedFields<Document extends { id: string }>(document: Document): Omit<Document, 'id'> {
  const { id: _, ...fields } = document
  return fields
}

function withDates(value: unknown): object {
  return Object.fromEntries(Object.entries(value as object).map(([key, field]) => [key, toDate(field)]))
}

function toDate(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate()
  if (Array.isArray(value)) return value.map(toDate)
  return typeof value === 'object' && value !== null ? withDates(value) : value
}
