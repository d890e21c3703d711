import { exceed, fail, type RuleFailure } from '../value/failure.ts'
import type { RuleMap, RuleValue } from '../value/value.ts'
import type { DocumentAccess } from './document-access.ts'

const maxExpressions = 1000

/**
 * The variables of one scope while it is evaluated: the wildcards of a match, or the parameters and lets of a function.
 * A failed argument or `let` is an error only where it is used.
 */
export interface Frame {
  values: (RuleValue | RuleFailure)[]
  parent: Frame | null
}

/** A compiled expression. */
export type Evaluate = (run: Run, frame: Frame) => RuleValue

/** `request`: each property is computed when a rule first asks for it. */
export class RequestValues {
  private readonly known = new Map<string, RuleValue>()

  constructor(private readonly properties: Readonly<Record<string, () => RuleValue>>) {}

  get(name: string): RuleValue {
    const known = this.known.get(name)
    if (known !== undefined) return known
    if (!Object.hasOwn(this.properties, name)) return fail(`Property ${name} is undefined on object.`)
    const value = (this.properties[name] as () => RuleValue)()
    this.known.set(name, value)
    return value
  }

  asMap(): RuleMap {
    return new Map(Object.keys(this.properties).map((name) => [name, this.get(name)]))
  }
}

/** The state of one decision: what it is about and how much of its limits is used. */
export class Run {
  private expressions = 0
  private storedDocument: RuleValue | undefined

  constructor(
    readonly request: RequestValues,
    private readonly readResource: () => RuleValue,
    readonly documents: DocumentAccess,
    /** Whether unknowns may occur: a list is decided for all documents that its query can return. */
    readonly isProof: boolean,
  ) {}

  /** The stored document, null where there is none. */
  resource(): RuleValue {
    if (this.storedDocument === undefined) this.storedDocument = this.readResource()
    return this.storedDocument
  }

  /** Counts evaluated expressions: each name, literal, operator and call, and each step of a path. */
  spend(count = 1): void {
    this.expressions += count
    if (this.expressions > maxExpressions) {
      exceed(
        `Unable to evaluate the expression as the maximum of ${maxExpressions} expressions to evaluate has been reached.`,
      )
    }
  }
}
