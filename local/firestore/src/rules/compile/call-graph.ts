import type { Report } from './report.ts'
import type { CompiledFunction } from './scope.ts'

/** Calls within calls. */
const maxCallDepth = 20

/** Reports functions that call themselves, by whatever way, and those whose calls go too deep. */
export function checkCalls(functions: readonly CompiledFunction[], report: Report): void {
  const depths = new Map<CompiledFunction, number>()
  const underWay: CompiledFunction[] = []

  const depthOf = (fn: CompiledFunction): number => {
    const known = depths.get(fn)
    if (known !== undefined) return known
    const start = underWay.indexOf(fn)
    if (start >= 0) {
      const names = underWay.slice(start).map((member) => member.declaration.name)
      const isOwn = names.length === 1
      report.error(
        fn.declaration.at,
        isOwn ? 'Recursive call is not allowed.' : `Detected a call cycle between [${names.join(',')}] functions.`,
      )
      return 0
    }
    underWay.push(fn)
    const depth = Math.max(0, ...[...fn.calls].map((called) => depthOf(called) + 1))
    underWay.pop()
    depths.set(fn, depth)
    if (depth === maxCallDepth + 1) {
      report.error(
        fn.declaration.at,
        `Maximum allowed call depth of ${maxCallDepth} is reached for function ${fn.declaration.name}.`,
      )
    }
    return depth
  }

  for (const fn of functions) depthOf(fn)
}
