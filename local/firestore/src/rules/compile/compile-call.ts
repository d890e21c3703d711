import type { Evaluate, Frame } from '../evaluate/run.ts'
import { conversions } from '../functions/conversions.ts'
import { namespaces } from '../functions/namespaces.ts'
import { Arguments, type Definition } from '../methods/definition.ts'
import type { Expression } from '../syntax/ast.ts'
import { hasUnknown, isDoubtful, UNDECIDED } from '../value/unknown.ts'
import type { RuleValue } from '../value/value.ts'
import type { Report } from './compile-expression.ts'
import type { CompiledFunction, Scope } from './scope.ts'

type Namespace = Readonly<Record<string, Definition<null>>>

export const namespaceOf = (name: string): Namespace | null =>
  Object.hasOwn(namespaces, name) ? (namespaces[name] as Namespace) : null

const documentFunctions: Readonly<Record<string, { isTest: boolean; after: boolean }>> = {
  get: { isTest: false, after: false },
  exists: { isTest: true, after: false },
  getAfter: { isTest: false, after: true },
  existsAfter: { isTest: true, after: true },
}

/** `name(args)`: a function of the rules, a document access or a conversion. */
export function compileCall(
  { name, at }: Expression & { kind: 'call' },
  args: Evaluate[],
  scope: Scope,
  report: Report,
): Evaluate {
  const found = scope.findFunction(name)
  if (found) {
    checkCount(name, args.length, found.fn.declaration.parameters.length, at, report)
    return callFunction(found.fn, found.hops, args)
  }
  if (Object.hasOwn(documentFunctions, name)) {
    checkCount(name, args.length, 1, at, report)
    const { isTest, after } = documentFunctions[name] as (typeof documentFunctions)[string]
    return (run, frame) => {
      run.spend()
      const path = args[0]?.(run, frame) ?? null
      if (isDoubtful(path)) return path
      if (hasUnknown(path)) return UNDECIDED
      return isTest ? run.documents.exists(name, path, after) : run.documents.get(name, path, after)
    }
  }
  if (name === 'debug') return compileDebug(args, at, report)
  if (Object.hasOwn(conversions, name))
    return callBuiltin(name, conversions[name] as Definition<null>, args, at, report)
  report(at, `Invalid function name: ${name}.`)
  return () => null
}

/** `debug(x)` is x, shown on the way; also where a proof knows only part of it. */
function compileDebug(args: Evaluate[], at: number, report: Report): Evaluate {
  checkCount('debug', args.length, 1, at, report)
  return (run, frame) => {
    run.spend()
    const value = args[0]?.(run, frame) ?? null
    console.debug('debug:', value)
    return value
  }
}

/** `math.abs(x)` */
export function compileNamespaceCall(
  namespace: Namespace,
  { name, at }: Expression & { kind: 'method' },
  args: Evaluate[],
  report: Report,
): Evaluate {
  if (Object.hasOwn(namespace, name)) return callBuiltin(name, namespace[name] as Definition<null>, args, at, report)
  report(at, `Invalid function name: ${name}.`)
  return () => null
}

function checkCount(name: string, given: number, expected: number, at: number, report: Report): void {
  if (given !== expected) report(at, `Function ${name} takes ${expected} arguments, not ${given}.`)
}

function callBuiltin(
  name: string,
  definition: Definition<null>,
  args: Evaluate[],
  at: number,
  report: Report,
): Evaluate {
  checkCount(name, args.length, definition.count, at, report)
  return (run, frame) => {
    run.spend()
    const values = args.map((arg) => arg(run, frame))
    if (run.isProof) {
      const doubt = values.find(isDoubtful)
      if (doubt) return doubt
      if (values.some(hasUnknown)) return UNDECIDED
    }
    return definition.apply(null, new Arguments(name, values))
  }
}

/** Arguments and `let` are evaluated before the result, as the official engine does: an error in one is an error of the call. */
function callFunction(fn: CompiledFunction, hops: number, args: Evaluate[]): Evaluate {
  return (run, frame) => {
    run.spend()
    const values: RuleValue[] = []
    for (const arg of args) {
      const value = arg(run, frame)
      if (isDoubtful(value)) return value
      values.push(value)
    }
    let home: Frame | null = frame
    for (let i = 0; i < hops; i++) home = home?.parent ?? null
    run.enterCall()
    const inner: Frame = { values, parent: home }
    for (const variable of fn.lets) {
      const value = variable(run, inner)
      if (isDoubtful(value)) {
        run.leaveCall()
        return value
      }
      values.push(value)
    }
    const result = fn.result(run, inner)
    run.leaveCall()
    return result
  }
}
