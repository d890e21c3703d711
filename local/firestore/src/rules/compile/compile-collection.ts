import type { Evaluate } from '../evaluate/run.ts'
import { failType } from '../value/failure.ts'
import { isDoubtful, undecided } from '../value/unknown.ts'
import { type RuleValue, Unknown } from '../value/value.ts'

/** `[a, b]`. One doubtful item puts the whole in doubt: with the item it would be an error. */
export function compileList(items: readonly Evaluate[]): Evaluate {
  return (run, frame) => {
    run.spend()
    const values: RuleValue[] = []
    for (const item of items) {
      const value = item(run, frame)
      if (isDoubtful(value)) return value
      values.push(value)
    }
    return values
  }
}

/** `{'a': b}` */
export function compileMap(entries: readonly (readonly [Evaluate, Evaluate])[]): Evaluate {
  return (run, frame) => {
    run.spend()
    const map = new Map<string, RuleValue>()
    for (const [compiledKey, compiledValue] of entries) {
      const key = compiledKey(run, frame)
      if (key instanceof Unknown) return isDoubtful(key) ? key : undecided
      if (typeof key !== 'string') return failType(key, 'string')
      const value = compiledValue(run, frame)
      if (isDoubtful(value)) return value
      map.set(key, value)
    }
    return map
  }
}
