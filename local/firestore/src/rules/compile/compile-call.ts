import { conversions } from '../builtins/conversions.ts'
import { type Definition, invoke } from '../builtins/definition.ts'
import { namespaces } from '../builtins/namespaces.ts'
import type { Evaluate, Frame } from '../evaluate/run.ts'
import type { Expression } from '../syntax/ast.ts'
import { fail, failUnknownFunction, failUnsupported, RuleFailure } from '../value/failure.ts'
import { hasUnknown, isDoubtful, undecided } from '../value/unknown.ts'
import { Path, type RuleValue, typeOf } from '../value/value.ts'
import { overVariants } from '../value/variants.ts'
import type { Report } from './report.ts'
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
    const { parameters } = found.fn.declaration
    scope.owner?.calls.add(found.fn)
    if (args.length === parameters.length) return callFunction(found.fn, found.hops, args)
    report.warn(at, `Incorrect number of arguments supplied to function: ${name}.`)
    return failing(wrongCount(args.length, `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`))
  }
  if (Object.hasOwn(documentFunctions, name)) return compileDocumentAccess(name, args)
  if (name === 'debug') return compileDebug(args)
  if (Object.hasOwn(conversions, name)) return callBuiltin(name, conversions[name] as Definition<null>, args)
  report.warn(at, `Invalid function name: ${name}.`)
  return () => failUnknownFunction(name)
}

const wrongCount = (given: number, expected: string) =>
  `Incorrect number of arguments. Received: ${given}. Expected: ${expected}.`

const failing =
  (message: string): Evaluate =>
  () =>
    fail(message)

function compileDocumentAccess(name: string, args: Evaluate[]): Evaluate {
  const { isTest, after } = documentFunctions[name] as (typeof documentFunctions)[string]
  const [argument] = args
  if (!argument || args.length > 1) return failing(wrongCount(args.length, `${name}(path)`))
  return (run, frame) => {
    run.spend()
    const path = argument(run, frame)
    if (isDoubtful(path)) return path
    if (hasUnknown(path)) return undecided
    if (!(path instanceof Path)) return failUnsupported(`${name}(${typeOf(path)})`, `${name}(path)`)
    return isTest ? run.documents.exists(name, path, after) : run.documents.get(name, path, after)
  }
}

/** `debug(x)` is x, shown on the way; also where a proof knows only part of it. */
function compileDebug(args: Evaluate[]): Evaluate {
  const [argument] = args
  if (!argument || args.length > 1) return failing(wrongCount(args.length, 'debug(any)'))
  return (run, frame) => {
    run.spend()
    const value = argument(run, frame)
    console.debug('debug:', value)
    return value
  }
}

/** `math.abs(x)` */
export function compileNamespaceCall(
  namespace: Namespace,
  { object, name, at }: Expression & { kind: 'method' },
  args: Evaluate[],
  report: Report,
): Evaluate {
  const fullName = object.kind === 'name' ? `${object.name}.${name}` : name
  if (Object.hasOwn(namespace, name)) return callBuiltin(fullName, namespace[name] as Definition<null>, args)
  report.warn(at, `Invalid function name: ${fullName}.`)
  return () => failUnknownFunction(fullName)
}

function callBuiltin(name: string, definition: Definition<null>, args: Evaluate[]): Evaluate {
  return (run, frame) => {
    run.spend()
    const values = args.map((arg) => arg(run, frame))
    if (run.isProof) {
      const doubt = values.find(isDoubtful)
      if (doubt) return doubt
      if (values.some(hasUnknown)) return overVariants(values, (known) => invokeKnown(definition, name, known))
    }
    return invoke(definition, null, name, values)
  }
}

/** An unknown that hides inside of an argument leaves the result unknown. */
const invokeKnown = (definition: Definition<null>, name: string, known: readonly RuleValue[]) =>
  known.some(hasUnknown) ? undecided : invoke(definition, null, name, known)

/** An error in an argument or a `let` is one of the call only where the function uses it. */
function callFunction(fn: CompiledFunction, hops: number, args: Evaluate[]): Evaluate {
  return (run, frame) => {
    run.spend()
    const values: Frame['values'] = []
    for (const arg of args) values.push(valueOrFailure(() => arg(run, frame)))
    let home: Frame | null = frame
    for (let i = 0; i < hops; i++) home = home?.parent ?? null
    const inner: Frame = { values, parent: home }
    for (const variable of fn.lets) values.push(valueOrFailure(() => variable(run, inner)))
    return fn.result(run, inner)
  }
}

function valueOrFailure(evaluate: () => Frame['values'][number]): Frame['values'][number] {
  try {
    return evaluate()
  } catch (error) {
    if (error instanceof RuleFailure && !error.fatal) return error
    throw error
  }
}
