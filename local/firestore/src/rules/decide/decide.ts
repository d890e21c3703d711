import type { CompiledAllow, CompiledBlock, CompiledRules } from '../compile/compile-file.ts'
import type { Frame, Run } from '../evaluate/run.ts'
import type { Decision } from '../ruleset.ts'
import type { Method } from '../syntax/ast.ts'
import { failType, RuleFailure } from '../value/failure.ts'
import { Unknown } from '../value/value.ts'
import { matchPath, type PathElement } from './match-path.ts'

/** Whether any allow statement of any block that covers the path is true; otherwise why each was not. */
export function decide(rules: CompiledRules, method: Method, path: readonly PathElement[], run: Run): Decision {
  const reasons: string[] = []
  const root: Frame = { values: [], parent: null }

  const isAllowedBy = ({ line, condition }: CompiledAllow, frame: Frame): boolean => {
    const { verdict, isFinal } = condition ? evaluate(condition, run, frame) : allowed
    if (verdict !== 'true') reasons.push(`${verdict} for '${method}' @ L${line}`)
    if (isFinal) throw new RuleFailure(verdict, true)
    return verdict === 'true'
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
    // A limit ends the request, and its reason is already in the list. Anything else is a bug here, and a bug must not
    // allow a request.
    if (!(error instanceof RuleFailure)) reasons.push(`Evaluation failed. for '${method}'`)
  }
  return { allowed: false, message: reasons.length > 0 ? `\n${reasons.join(', ')}` : 'No matching allow statements' }
}

const allowed = { verdict: 'true', isFinal: false }

/**
 * The result of a condition: `true`, `false` or the text of an error. After a final error no further condition is
 * evaluated.
 */
function evaluate(
  condition: NonNullable<CompiledAllow['condition']>,
  run: Run,
  frame: Frame,
): { verdict: string; isFinal: boolean } {
  try {
    const value = condition(run, frame)
    if (value instanceof Unknown) {
      return { verdict: value.doubt ?? 'The query does not determine the condition.', isFinal: false }
    }
    return typeof value === 'boolean' ? { verdict: String(value), isFinal: false } : failType(value, 'bool')
  } catch (error) {
    if (!(error instanceof RuleFailure)) throw error
    return { verdict: error.message, isFinal: error.fatal }
  }
}
