import type { DocumentJson } from '../../model/proto-json.ts'
import { decodeDocument } from '../value/decode.ts'
import { badArgument, exceed, fail } from '../value/failure.ts'
import { Path, type RuleMap, type RuleValue } from '../value/value.ts'

const MAX_DOCUMENT_READS = 10

type Read = (path: string) => DocumentJson | null

/** get(), exists() and their After twins: counts distinct documents, and a repeated path costs nothing. */
export class DocumentAccess {
  private readonly found = new Map<string, RuleMap | null>()

  constructor(
    private readonly database: string,
    private readonly read: Read,
    private readonly readAfter: Read,
  ) {}

  get(functionName: string, argument: RuleValue, after: boolean): RuleMap {
    const document = this.find(functionName, argument, after)
    return document ?? fail(`Service call error. Function: [${functionName}], Argument: [${String(argument)}].`)
  }

  exists(functionName: string, argument: RuleValue, after: boolean): boolean {
    return this.find(functionName, argument, after) !== null
  }

  private find(functionName: string, argument: RuleValue, after: boolean): RuleMap | null {
    if (!(argument instanceof Path)) return badArgument(functionName)
    const key = `${after ? 'after' : 'before'} ${argument}`
    const known = this.found.get(key)
    if (known !== undefined) return known
    const { segments } = argument
    const isDocument = segments.length >= 5 && segments.length % 2 === 1
    if (!isDocument || segments[0] !== 'databases' || segments[1] !== this.database || segments[2] !== 'documents') {
      return badArgument(functionName)
    }
    if (this.found.size === MAX_DOCUMENT_READS) {
      return exceed(`maximum of ${MAX_DOCUMENT_READS} document access calls has been reached.`)
    }
    const relative = segments.slice(3).join('/')
    const document = after ? this.readAfter(relative) : this.read(relative)
    const decoded = document && decodeDocument(document, argument)
    this.found.set(key, decoded)
    return decoded
  }
}
