import type { CompiledAllow, CompiledBlock, CompiledRules } from '../compile/compile-file.ts'
import type { Decision } from '../contract.ts'
import type { Method } from '../syntax/ast.ts'
import { RuleFailure } from '../value/failure.ts'
import { Unknown } from '../value/unknown.ts'
import { typeOf } from '../value/value.ts'
import { matchPath, type PathElement } from './match-path.ts'
import type { Frame, Run } from './run.ts'

/** Whether any allow statement of any block that covers the path is true; otherwise why each was not. */
export function decide(rules: CompiledRules, method: Method, path: readonly PathElement[], run: Run): Decision {
  const reasons: string[] = []
  const root: Frame = { values: [], parent: null }

  const isAllowedBy = ({ line, condition }: CompiledAllow, frame: Frame): boolean => {
    const verdict = condition ? evaluate(condition, run, frame) : true
    if (verdict === true) return true
    reasons.push(`${verdict} for '${method}' @ L${line}`)
    return false
  }
  const visit = (block: CompiledBlock, at: number, frame: Frame): boolean =>
    matchPath(block.pattern, path, at, rules.version).some(({ next, captures }) => {
      const inner: Frame = { values: captures, parent: frame }
      if (next === path.length && block.allows[method].some((allow) => isAllowedBy(allow, inner))) return true
      return block.children.some((child) => visit(child, next, inner))
    })

  try {
    if (rules.blocks.some((block) => visit(block, 0, root))) return { allowed: true }
  } catch (error) {
    // A limit ends the request; anything else here is a defect of this engine, and a defect must not allow.
    reasons.push(`${error instanceof RuleFailure ? error.message : 'Evaluation failed.'} for '${method}'`)
  }
  return { allowed: false, message: `\n${reasons.join(', ') || 'No matching allow statements'}` }
}

/** True, or the reason why the condition is not: `false` or the text of an error. */
function evaluate(condition: NonNullable<CompiledAllow['condition']>, run: Run, frame: Frame): true | string {
  run.depth = 0
  try {
    const value = condition(run, frame)
    if (value === true) return true
    if (value instanceof Unknown) return value.doubt ?? 'The query does not determine the condition.'
    return value === false ? 'false' : `Unsupported operation error. Received: if ${typeOf(value)}.`
  } catch (error) {
    if (error instanceof RuleFailure && !error.fatal) return error.message
    throw error
  }
}
