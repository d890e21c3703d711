import { failType, RuleFailure } from '../value/failure.ts'
import { Unknown } from '../value/value.ts'
import type { Evaluate, Frame, Run } from './run.ts'

/** An operand of `&&` or `||`: a boolean, a doubt, or an error that the other side may still make irrelevant. */
function operand(evaluate: Evaluate, run: Run, frame: Frame): boolean | Unknown | RuleFailure {
  try {
    const value = evaluate(run, frame)
    return typeof value === 'boolean' || value instanceof Unknown ? value : failType(value, 'bool')
  } catch (error) {
    if (!(error instanceof RuleFailure) || error.fatal) throw error
    return error
  }
}

/** Shared by both operators: when either side is `decisive`, that is the result, whatever the other side is. */
function connective(left: Evaluate, right: Evaluate, decisive: boolean): Evaluate {
  return (run, frame) => {
    run.spend(2)
    const a = operand(left, run, frame)
    if (a === decisive) return decisive
    const b = operand(right, run, frame)
    if (b === decisive) return decisive
    // In a proof a doubt may turn out to decide the result despite an error on the other side, so the doubt is reported.
    if (a instanceof Unknown) return a
    if (b instanceof Unknown) return b
    if (typeof a !== 'boolean') throw a
    if (typeof b !== 'boolean') throw b
    return !decisive
  }
}

/** `a && b`: false if either side is false, even if the other is an error. */
export const conjunction = (left: Evaluate, right: Evaluate): Evaluate => connective(left, right, false)

/** `a || b`: true if either side is true, even if the other is an error. */
export const disjunction = (left: Evaluate, right: Evaluate): Evaluate => connective(left, right, true)
