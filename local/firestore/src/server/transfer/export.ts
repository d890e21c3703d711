import { toDocumentJson } from '../../model/document.ts'
import type { DatabaseName } from '../../model/resource-name.ts'
import type { DatabaseContents } from '../../service/contract.ts'

/** The first line of an exported file: what the rest holds. */
export interface Header {
  readonly format: typeof format
  readonly version: typeof version
  readonly project: string
  readonly database: string
  /** The moment that the file shows. */
  readonly time: string
  /** How many lines follow. */
  readonly documents: number
}

export const format = 'firestore-database'
export const version = 1

/** Pieces of text are about this long. */
const pieceLength = 64 * 1024

/**
 * A database as lines of JSON in pieces of text: the header, then each document as the protocol shows it, in the order
 * of their paths. Documents never change, so this is one moment however slowly it is taken.
 */
export function* exportText({ project, database }: DatabaseName, contents: DatabaseContents): Generator<string> {
  const { time, documents } = contents
  const header: Header = { format, version, project, database, time, documents: documents.length }
  let text = `${JSON.stringify(header)}\n`
  for (const document of [...documents].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    text += `${JSON.stringify(toDocumentJson({ project, database }, document))}\n`
    if (text.length < pieceLength) continue
    yield text
    text = ''
  }
  yield text
}
