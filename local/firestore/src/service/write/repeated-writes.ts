import { invalidArgument } from '../../model/status.ts'
import { requiresExistence } from './precondition.ts'
import type { Write } from './write.ts'

/** The documented limit of field transforms of one document in a commit. */
const maxTransforms = 500

/** What a single write expects of the document. */
type Intent = 'upsert' | 'insert' | 'update' | 'delete' | 'verify'

/**
 * Refuses writes of one commit that cannot follow each other on the same document, whatever is stored. A precondition
 * counts at the first write of a document; behind it only what contradicts the writes before is an error.
 */
export function checkRepeatedWrites(writes: readonly Write[]): void {
  const earlier = new Map<string, Write>()
  const transforms = new Map<string, number>()
  for (const write of writes) {
    const before = earlier.get(write.path)
    if (before !== undefined) checkPair(before, write)
    earlier.set(write.path, write)
    const count = (transforms.get(write.path) ?? 0) + write.transforms.length
    if (count > maxTransforms) {
      throw invalidArgument(`A commit has at most ${maxTransforms} field transforms of one document.`)
    }
    transforms.set(write.path, count)
  }
}

function checkPair(first: Write, second: Write): void {
  const before = intentOf(first)
  const after = intentOf(second)
  if (before === 'verify' || after === 'verify') throw verifiedToo(before, after)
  const conflict =
    after === 'insert'
      ? before !== 'delete'
      : after === 'update'
        ? before === 'delete'
        : after === 'delete' && requiresExistence(second.precondition) === (before === 'delete')
  if (conflict) throw invalidArgument(`Cannot ${before} then ${after} an entity in the same request.`)
  const version = versionOf(second)
  if (version !== null && version !== versionOf(first)) {
    throw invalidArgument(
      `Cannot collapse mutations with different version preconditions (${versionOf(first)} and ${version})`,
    )
  }
}

function verifiedToo(before: Intent, after: Intent) {
  const problem =
    before === after
      ? 'verified more than once'
      : before === 'verify'
        ? 'verified and then written'
        : 'written and then verified'
  return invalidArgument(`the same document cannot be ${problem} in a single request`)
}

function intentOf(write: Write): Intent {
  if (write.kind !== 'update') return write.kind
  if (write.precondition === null) return 'upsert'
  return requiresExistence(write.precondition) ? 'update' : 'insert'
}

function versionOf({ precondition }: Write): string | null {
  return precondition !== null && 'updateTime' in precondition ? precondition.updateTime : null
}
