import { indexed, member, sliced } from '../evaluate/access.ts'
import { conjunction, disjunction } from '../evaluate/logic.ts'
import { binary, unary } from '../evaluate/operators.ts'
import type { Evaluate } from '../evaluate/run.ts'
import { isOfType, TYPE_NAMES } from '../evaluate/type-test.ts'
import { callMethod, isMethodName } from '../methods/call-method.ts'
import type { Expression } from '../syntax/ast.ts'
import { fail } from '../value/failure.ts'
import { isDoubtful, UNDECIDED, Unknown } from '../value/unknown.ts'
import { Path, type RuleValue, typeOf } from '../value/value.ts'
import { compileCall, compileNamespaceCall, namespaceOf } from './compile-call.ts'
import type { Scope } from './scope.ts'

export type Report = (at: number, description: string) => void

/** An expression as a closure; names that mean nothing are reported and compile to nothing harmful. */
export function compileExpression(expression: Expression, scope: Scope, report: Report): Evaluate {
  const compile = (inner: Expression) => compileExpression(inner, scope, report)
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression
      return () => value
    }
    case 'list':
      return compileList(
        expression.items.map(compile),
        expression.items.every((item) => item.kind === 'literal'),
      )
    case 'map':
      return compileMap(expression.entries.map(({ key, value }) => [compile(key), compile(value)] as const))
    case 'path':
      return compilePath(
        expression.segments.map((segment) => (typeof segment === 'string' ? segment : compile(segment))),
      )
    case 'name':
      return compileName(expression.name, expression.at, scope, report)
    case 'member':
      return compileMember(expression, scope, report)
    case 'index': {
      const [object, index] = [compile(expression.object), compile(expression.index)]
      return (run, frame) => {
        run.spend()
        return indexed(object(run, frame), index(run, frame))
      }
    }
    case 'slice': {
      const [object, from, to] = [compile(expression.object), compile(expression.from), compile(expression.to)]
      return (run, frame) => {
        run.spend()
        return sliced(object(run, frame), from(run, frame), to(run, frame))
      }
    }
    case 'call':
      return compileCall(expression, expression.args.map(compile), scope, report)
    case 'method':
      return compileMethod(expression, scope, report)
    case 'unary': {
      const operand = compile(expression.operand)
      return (run, frame) => {
        run.spend()
        return unary(expression.operator, operand(run, frame))
      }
    }
    case 'binary':
      return compileBinary(expression, compile(expression.left), compile(expression.right))
    case 'is': {
      const operand = compile(expression.operand)
      if (!TYPE_NAMES.has(expression.type)) report(expression.at, `Unknown type: ${expression.type}.`)
      return (run, frame) => {
        run.spend()
        return isOfType(operand(run, frame), expression.type)
      }
    }
    case 'conditional': {
      const [test, then, otherwise] = [
        compile(expression.test),
        compile(expression.then),
        compile(expression.otherwise),
      ]
      return (run, frame) => {
        run.spend()
        const verdict = test(run, frame)
        if (verdict === true) return then(run, frame)
        if (verdict === false) return otherwise(run, frame)
        if (verdict instanceof Unknown) return verdict.doubt === null ? UNDECIDED : verdict
        return fail(`Unsupported operation error. Received: ${typeOf(verdict)} ? :.`)
      }
    }
  }
}

/** In a list or a map one doubtful item puts the whole in doubt: with the item it would be an error. */
function compileList(items: Evaluate[], isConstant: boolean): Evaluate {
  let constant: RuleValue[] | null = null
  return (run, frame) => {
    if (constant) return constant
    const values: RuleValue[] = []
    for (const item of items) {
      const value = item(run, frame)
      if (isDoubtful(value)) return value
      values.push(value)
    }
    if (isConstant) constant = values
    return values
  }
}

function compileMap(entries: (readonly [Evaluate, Evaluate])[]): Evaluate {
  return (run, frame) => {
    const map = new Map<string, RuleValue>()
    for (const [compiledKey, compiledValue] of entries) {
      const key = compiledKey(run, frame)
      if (key instanceof Unknown) return key.doubt === null ? UNDECIDED : key
      if (typeof key !== 'string') return fail('Map key must be a string.')
      const value = compiledValue(run, frame)
      if (isDoubtful(value)) return value
      map.set(key, value)
    }
    return map
  }
}

function compilePath(segments: (string | Evaluate)[]): Evaluate {
  return (run, frame) => {
    const parts: string[] = []
    for (const segment of segments) {
      const value = typeof segment === 'string' ? segment : segment(run, frame)
      if (value instanceof Unknown) return value.doubt === null ? UNDECIDED : value
      if (value instanceof Path) parts.push(...value.segments)
      // A text with a slash would otherwise name another document than its segment says.
      else if (typeof value !== 'string' || value === '' || value.includes('/')) return fail('Invalid path segment.')
      else parts.push(value)
    }
    return new Path(parts)
  }
}

function compileName(name: string, at: number, scope: Scope, report: Report): Evaluate {
  const found = scope.findVariable(name)
  if (found) {
    const { hops, slot } = found
    return (_, frame) => {
      let home = frame
      for (let i = 0; i < hops; i++) home = home.parent as typeof home
      return home.values[slot] as RuleValue
    }
  }
  if (name === 'request') return (run) => run.request.asMap()
  if (name === 'resource') return (run) => run.resource()
  report(at, `Invalid variable name: ${name}.`)
  return () => null
}

function compileMember(expression: Expression & { kind: 'member' }, scope: Scope, report: Report): Evaluate {
  const { object, name } = expression
  const isRequest = object.kind === 'name' && object.name === 'request' && !scope.findVariable('request')
  if (isRequest) {
    return (run) => {
      run.spend()
      return run.request.get(name)
    }
  }
  const inner = compileExpression(object, scope, report)
  return (run, frame) => {
    run.spend()
    return member(inner(run, frame), name)
  }
}

function compileMethod(expression: Expression & { kind: 'method' }, scope: Scope, report: Report): Evaluate {
  const { object, name, at } = expression
  const args = expression.args.map((arg) => compileExpression(arg, scope, report))
  const namespace = object.kind === 'name' && !scope.findVariable(object.name) ? namespaceOf(object.name) : null
  if (namespace) return compileNamespaceCall(namespace, expression, args, report)
  if (!isMethodName(name)) report(at, `Invalid function name: ${name}.`)
  const receiver = compileExpression(object, scope, report)
  return (run, frame) => {
    run.spend()
    const self = receiver(run, frame)
    return callMethod(
      self,
      name,
      args.map((arg) => arg(run, frame)),
      run.isProof,
    )
  }
}

function compileBinary(expression: Expression & { kind: 'binary' }, left: Evaluate, right: Evaluate): Evaluate {
  const { operator } = expression
  if (operator === '&&') return conjunction(left, right)
  if (operator === '||') return disjunction(left, right)
  return (run, frame) => {
    run.spend()
    return binary(operator, left(run, frame), right(run, frame))
  }
}
