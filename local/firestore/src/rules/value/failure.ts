import type { RuleValue } from './value.ts'
import { typeOf } from './value.ts'

/**
 * An error inside a rule. Not an Error: rules fail as a matter of course and a stack trace for each would cost more than
 * the rule. A fatal one (a limit) ends the request; any other can be absorbed by `||` and `&&`. The texts are those of the
 * official emulator.
 */
export class RuleFailure {
  constructor(
    readonly message: string,
    readonly fatal = false,
  ) {}
}

/** Ends the evaluation of the expression in hand. */
export function fail(message: string): never {
  throw new RuleFailure(message)
}

/** Ends the whole request: a limit was passed. */
export function exceed(message: string): never {
  throw new RuleFailure(message, true)
}

/** Null, or an undeclared name, where a value is needed. */
export const failNull = (): never => fail('Null value error.')

export const failUnknownFunction = (name: string): never => fail(`Function not found error: Name: [${name}].`)

/** An operator or function that does not take these types; both texts show it with types in place of the operands. */
export const failUnsupported = (received: string, expected: string): never =>
  fail(`Unsupported operation error. Received: ${received}. Expected: ${expected}.`)

/** A value of the wrong type for its place. */
export const failType = (value: RuleValue, expected: string): never =>
  fail(`Type error. Received: [${typeOf(value)}] Expected: [${expected}].`)
