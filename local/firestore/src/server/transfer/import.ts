import type { StoredDocument } from '../../model/document.ts'
import { checkDocumentSize } from '../../model/document-size.ts'
import { type DatabaseName, parsePathIn } from '../../model/resource-name.ts'
import { invalidArgument, StatusError } from '../../model/status.ts'
import { normaliseTimestamp } from '../../model/timestamp.ts'
import { checkFields } from '../../model/value-check.ts'
import { format, type Header, version } from './export.ts'
import { moveReferences } from './move-references.ts'
import { readLines } from './read-lines.ts'

interface Imported {
  readonly database: DatabaseName
  readonly documents: StoredDocument[]
}

/**
 * Reads an exported database. Throws INVALID_ARGUMENT with the number of the line where the file is not what an export
 * writes; a file that was cut off is noticed by the count in its header.
 */
export async function readExport(
  pieces: AsyncIterable<Buffer>,
  /** Where the documents go; references into their own database go with them. */
  targetOf: (source: DatabaseName) => DatabaseName,
): Promise<Imported> {
  const documents = new Map<string, StoredDocument>()
  let header: Header | null = null
  let target: DatabaseName | null = null
  let number = 0
  for await (const line of readLines(pieces)) {
    number++
    try {
      const json = parseObject(line)
      if (header === null || target === null) {
        header = checkHeader(json)
        target = targetOf(header)
        continue
      }
      const document = readDocument(json, header, target)
      if (documents.has(document.path)) throw invalidArgument(`${document.path} is there twice`)
      documents.set(document.path, document)
    } catch (error) {
      throw error instanceof StatusError ? invalidArgument(`line ${number}: ${error.message}`) : error
    }
  }
  if (header === null || target === null) throw invalidArgument('line 1: the file is empty')
  if (documents.size !== header.documents) {
    const mismatch = `the header promises ${header.documents} documents, the file holds ${documents.size}`
    throw invalidArgument(`line ${number + 1}: ${mismatch}`)
  }
  return { database: target, documents: [...documents.values()] }
}

function parseObject(line: string): Record<string, unknown> {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch (error) {
    throw invalidArgument((error as Error).message)
  }
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, unknown>
  throw invalidArgument('a line holds one JSON object')
}

function checkHeader(json: Record<string, unknown>): Header {
  if (json.format !== format) throw invalidArgument(`the first line does not say "format":"${format}"`)
  if (json.version !== version) throw invalidArgument(`version ${json.version} of the format is not known`)
  if (typeof json.project !== 'string' || typeof json.database !== 'string' || !Number.isInteger(json.documents)) {
    throw invalidArgument('the header names a project, a database and how many documents follow')
  }
  return json as unknown as Header
}

function readDocument(
  { name, fields, createTime, updateTime, ...rest }: Record<string, unknown>,
  source: DatabaseName,
  target: DatabaseName,
): StoredDocument {
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) throw invalidArgument(`a document has no "${unknown}"`)
  const path = parsePathIn(source, name)
  const checked = moveReferences(checkFields(fields), source, target)
  checkDocumentSize(path, checked)
  return {
    path,
    fields: checked,
    createTime: normaliseTimestamp(createTime),
    updateTime: normaliseTimestamp(updateTime),
  }
}
