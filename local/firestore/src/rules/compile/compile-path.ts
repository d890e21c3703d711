import { displayed } from '../builtins/conversions.ts'
import type { Evaluate } from '../evaluate/run.ts'
import type { Expression, PathStep } from '../syntax/ast.ts'
import { hasUnknown, isDoubtful, undecided } from '../value/unknown.ts'
import { Path } from '../value/value.ts'
import type { Scope } from './scope.ts'

type Step = string | Evaluate | { capture: string }

/** `/a/$(b)/{c}`. Of a template that is bound on the spot, its scope is given: a name unknown there is one to bind. */
export function compilePath(
  steps: readonly PathStep[],
  compile: (inner: Expression) => Evaluate,
  template?: Scope,
): Evaluate {
  const compiled = steps.map((step): Step => {
    if (typeof step === 'string') return step
    if (step.kind === 'capture') return { capture: step.name }
    const isToBind = template !== undefined && step.kind === 'name' && !template.findVariable(step.name)
    return isToBind ? { capture: step.name } : compile(step)
  })
  return (run, frame) => {
    run.spend(1 + compiled.length)
    const segments: string[] = []
    const captures = new Map<string, { index: number; bound: boolean }>()
    for (const step of compiled) {
      if (typeof step === 'string') segments.push(step)
      else if (typeof step === 'object') {
        captures.set(step.capture, { index: segments.length, bound: false })
        segments.push(`{${step.capture}}`)
      } else {
        const value = step(run, frame)
        if (isDoubtful(value)) return value
        if (hasUnknown(value)) return undecided
        // A text with a slash stays one segment: it names no document.
        if (value instanceof Path) segments.push(...value.segments)
        else segments.push(displayed(value))
      }
    }
    return new Path(segments, captures.size > 0 ? captures : null)
  }
}
