import type { DocumentJson } from '../../model/proto-json.ts'
import type { Lookups } from '../ruleset.ts'
import { decodeDocument } from '../value/decode.ts'
import { exceed, fail } from '../value/failure.ts'
import type { Path, RuleMap } from '../value/value.ts'

/** Of one decision. */
const maxLookups = 10
/** Of all decisions of a transaction, a batch of writes or a read of many documents. */
const maxSharedLookups = 20

type Read = (path: string) => DocumentJson | null

interface Documents {
  database: string
  read: Read
  readAfter: Read
  lookups?: Lookups | undefined
}

/** get(), exists() and their After twins: counts distinct documents, and a repeated path costs nothing. */
export class DocumentAccess {
  private readonly found = new Map<string, RuleMap | null>()

  constructor(private readonly documents: Documents) {}

  get(functionName: string, path: Path, after: boolean): RuleMap {
    return this.find(functionName, path, after) ?? failLookup(functionName, path)
  }

  exists(functionName: string, path: Path, after: boolean): boolean {
    return this.find(functionName, path, after) !== null
  }

  private find(functionName: string, path: Path, after: boolean): RuleMap | null {
    const key = `${after ? 'after' : 'before'} ${path}`
    const known = this.found.get(key)
    if (known !== undefined) return known
    const { segments } = path
    const isDocument = segments.length >= 5 && segments.length % 2 === 1 && segments.every(isName)
    const isHere = segments[0] === 'databases' && segments[1] === this.documents.database && segments[2] === 'documents'
    if (!isDocument || !isHere) return failLookup(functionName, path)
    this.count(key)
    const relative = segments.slice(3).join('/')
    const document = after ? this.documents.readAfter(relative) : this.documents.read(relative)
    const decoded = document && decodeDocument(document, path)
    this.found.set(key, decoded)
    return decoded
  }

  private count(key: string): void {
    const { lookups } = this.documents
    const isOver = this.found.size === maxLookups
    if (isOver || (lookups?.size === maxSharedLookups && !lookups.has(key))) {
      const limit = isOver ? maxLookups : maxSharedLookups
      exceed(`Unable to evaluate the expression as the maximum of ${limit} document access calls has been reached.`)
    }
    lookups?.add(key)
  }
}

const isName = (segment: string) => segment !== '' && !segment.includes('/')

const failLookup = (functionName: string, path: Path): never =>
  fail(`Service call error. Function: [${functionName}], Argument: [${path}].`)
