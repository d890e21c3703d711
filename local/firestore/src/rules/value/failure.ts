/**
 * An error inside a rule. Not an Error: rules fail as a matter of course and a stack trace for each would cost more than
 * the rule. A fatal one (a limit) ends the request; any other can be absorbed by `||` and `&&`.
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

/** Refuses an argument of the wrong type or value. */
export function badArgument(functionName: string): never {
  throw new RuleFailure(`Invalid argument provided to call. Function: [${functionName}].`)
}
