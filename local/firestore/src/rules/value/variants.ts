import { equals } from './compare.ts'
import { RuleFailure } from './failure.ts'
import { undecided } from './unknown.ts'
import { isNumber, type RuleValue, Unknown } from './value.ts'

/**
 * What a value can be: itself where it is known, and the int and the float of that size where a query pins a number. Null
 * where that cannot be said.
 */
function variantsOf(value: RuleValue): RuleValue[] | null {
  if (!(value instanceof Unknown)) return [value]
  const pinned = value.facts.comparisons.find(({ operator }) => operator === '==')?.value
  if (value.doubt !== null || pinned === undefined || !isNumber(pinned)) return null
  const variants: RuleValue[] = [Number(pinned)]
  if (typeof pinned === 'bigint' || Number.isInteger(pinned)) variants.push(BigInt(pinned))
  return variants.filter((variant) => equals(variant, pinned))
}

/** A computation over operands of which some are numbers that a query pins, if it comes to the same whatever they are. */
export function overVariants(
  operands: readonly RuleValue[],
  compute: (operands: readonly RuleValue[]) => RuleValue,
): RuleValue {
  let combinations: RuleValue[][] = [[]]
  for (const operand of operands) {
    const variants = variantsOf(operand)
    if (variants === null) return undecided
    combinations = combinations.flatMap((start) => variants.map((variant) => [...start, variant]))
  }
  const results: RuleValue[] = []
  for (const combination of combinations) {
    try {
      results.push(compute(combination))
    } catch (error) {
      if (!(error instanceof RuleFailure) || error.fatal) throw error
      return undecided
    }
  }
  const [first = null] = results
  if (!results.every((result) => equals(result, first))) return undecided
  if (results.every((result) => typeof result === typeof first)) return first
  return new Unknown(null, { type: 'number', comparisons: [{ operator: '==', value: first }], contains: [] })
}
