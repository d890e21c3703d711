import { callMethod, isMethodName } from '../builtins/call-method.ts'
import { indexed, member, sliced } from '../evaluate/access.ts'
import { conjunction, disjunction } from '../evaluate/logic.ts'
import { binary, unary } from '../evaluate/operators.ts'
import type { Evaluate } from '../evaluate/run.ts'
import { isOfType, typeNames } from '../evaluate/type-test.ts'
import { compilePattern } from '../regex/pattern.ts'
import type { Expression } from '../syntax/ast.ts'
import { maxExpressionDepth, tooComplex } from '../syntax/token-reader.ts'
import { failNull, failType, RuleFailure } from '../value/failure.ts'
import { isDoubtful, undecided } from '../value/unknown.ts'
import { Unknown } from '../value/value.ts'
import { compileCall, compileNamespaceCall, namespaceOf } from './compile-call.ts'
import { compileList, compileMap } from './compile-collection.ts'
import { compilePath } from './compile-path.ts'
import type { Report } from './report.ts'
import type { Scope } from './scope.ts'

/** An expression as a closure; what means nothing is reported and compiles to an error. */
export function compileExpression(expression: Expression, scope: Scope, report: Report): Evaluate {
  return new ExpressionCompiler(scope, report).compile(expression)
}

class ExpressionCompiler {
  private depth = 0

  constructor(
    private readonly scope: Scope,
    private readonly report: Report,
  ) {}

  /** A part of the expression, one level deeper than the whole. */
  compile(expression: Expression): Evaluate {
    if (this.depth === maxExpressionDepth) {
      this.report.error(expression.at, tooComplex)
      return failNull
    }
    this.depth++
    const compiled = this.kind(expression)
    this.depth--
    return compiled
  }

  private all = (expressions: readonly Expression[]): Evaluate[] => expressions.map((inner) => this.compile(inner))

  private kind(expression: Expression): Evaluate {
    switch (expression.kind) {
      case 'literal':
        return spending(expression.value)
      case 'list':
        return compileList(this.all(expression.items))
      case 'map':
        return compileMap(expression.entries.map(({ key, value }) => [this.compile(key), this.compile(value)] as const))
      case 'path':
        return compilePath(expression.steps, (inner) => this.compile(inner))
      case 'name':
        return this.name(expression)
      case 'member':
        return this.member(expression)
      case 'index': {
        const [object, index] = [this.receiver(expression.object), this.compile(expression.index)]
        return (run, frame) => {
          run.spend()
          return indexed(object(run, frame), index(run, frame))
        }
      }
      case 'slice': {
        const object = this.receiver(expression.object)
        const from = expression.from && this.compile(expression.from)
        const to = expression.to && this.compile(expression.to)
        return (run, frame) => {
          run.spend()
          return sliced(object(run, frame), from?.(run, frame), to?.(run, frame))
        }
      }
      case 'call':
        return compileCall(expression, this.all(expression.args), this.scope, this.report)
      case 'method':
        return this.method(expression)
      case 'unary': {
        const operand = this.compile(expression.operand)
        return (run, frame) => {
          run.spend()
          return unary(expression.operator, operand(run, frame))
        }
      }
      case 'binary':
        return this.binary(expression)
      case 'is': {
        const operand = this.compile(expression.operand)
        if (!typeNames.has(expression.type)) this.reportType(expression)
        return (run, frame) => {
          run.spend(2)
          return isOfType(operand(run, frame), expression.type)
        }
      }
      case 'conditional':
        return this.conditional(expression)
    }
  }

  private reportType({ at, type }: Expression & { kind: 'is' }): void {
    const expected = [...typeNames].join(', ')
    this.report.error(at, `Unsupported type ${type} after 'is'. Expected one of ${expected}.`)
  }

  /** What stands before a dot or a bracket is no deeper than the whole; a chain of them is bounded by the parser. */
  private receiver(expression: Expression): Evaluate {
    return this.kind(expression)
  }

  private name({ name, at }: Expression & { kind: 'name' }): Evaluate {
    const found = this.scope.findVariable(name)
    if (found) return variable(found)
    if (name === 'request') {
      return (run) => {
        run.spend()
        return run.request.asMap()
      }
    }
    if (name === 'resource') {
      return (run) => {
        run.spend()
        return run.resource()
      }
    }
    if (namespaceOf(name)) this.report.error(at, `${name} is a package and cannot be used as variable name.`)
    else this.report.warn(at, `Invalid variable name: ${name}.`)
    return failNull
  }

  private member({ object, name }: Expression & { kind: 'member' }): Evaluate {
    const isRequest = object.kind === 'name' && object.name === 'request' && !this.scope.findVariable('request')
    if (isRequest) {
      return (run) => {
        run.spend(2)
        return run.request.get(name)
      }
    }
    const inner = this.receiver(object)
    return (run, frame) => {
      run.spend()
      return member(inner(run, frame), name)
    }
  }

  private method(expression: Expression & { kind: 'method' }): Evaluate {
    const { object, name, at } = expression
    const args = this.all(expression.args)
    const isPackage = object.kind === 'name' && !this.scope.findVariable(object.name)
    const namespace = isPackage ? namespaceOf(object.name) : null
    if (namespace) return compileNamespaceCall(namespace, expression, args, this.report)
    if (!isMethodName(name)) this.report.warn(at, `Invalid function name: ${name}.`)
    this.checkPattern(expression)
    const receiver =
      name === 'bind' && object.kind === 'path'
        ? compilePath(object.steps, (inner) => this.compile(inner), this.scope)
        : this.receiver(object)
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

  /**
   * A regular expression that stands in the rules is looked at before they are used; one with Unicode classes, which take
   * a while to gather, only when it is first needed.
   */
  private checkPattern({ name, args: [pattern] }: Expression & { kind: 'method' }): void {
    const isPattern = name === 'matches' || name === 'split' || name === 'replace'
    if (!isPattern || pattern?.kind !== 'literal' || typeof pattern.value !== 'string') return
    if (/\\[pP]/.test(pattern.value)) return
    try {
      compilePattern(pattern.value)
    } catch (error) {
      if (!(error instanceof RuleFailure)) throw error
      this.report.error(pattern.at, error.message)
    }
  }

  private binary(expression: Expression & { kind: 'binary' }): Evaluate {
    const { operator } = expression
    const [left, right] = [this.compile(expression.left), this.compile(expression.right)]
    if (operator === '&&') return conjunction(left, right)
    if (operator === '||') return disjunction(left, right)
    return (run, frame) => {
      run.spend()
      return binary(operator, left(run, frame), right(run, frame))
    }
  }

  private conditional(expression: Expression & { kind: 'conditional' }): Evaluate {
    const [test, then, otherwise] = this.all([expression.test, expression.then, expression.otherwise]) as [
      Evaluate,
      Evaluate,
      Evaluate,
    ]
    return (run, frame) => {
      run.spend()
      const verdict = test(run, frame)
      if (verdict === true) return then(run, frame)
      if (verdict === false) return otherwise(run, frame)
      if (!(verdict instanceof Unknown)) return failType(verdict, 'bool')
      return isDoubtful(verdict) ? verdict : undecided
    }
  }
}

const spending =
  <Value extends ReturnType<Evaluate>>(value: Value): Evaluate =>
  (run) => {
    run.spend()
    return value
  }

function variable({ hops, slot }: { hops: number; slot: number }): Evaluate {
  return (run, frame) => {
    run.spend()
    let home = frame
    for (let i = 0; i < hops; i++) home = home.parent as typeof home
    const value = home.values[slot] as (typeof home.values)[number]
    if (value instanceof RuleFailure) throw value
    return value
  }
}
