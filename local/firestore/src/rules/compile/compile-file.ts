import type { Evaluate } from '../evaluate/run.ts'
import type {
  AllowStatement,
  Declared,
  FunctionDeclaration,
  MatchBlock,
  Method,
  PatternSegment,
  RulesFile,
} from '../syntax/ast.ts'
import { checkCalls } from './call-graph.ts'
import { namespaceOf } from './compile-call.ts'
import { compileExpression } from './compile-expression.ts'
import type { Report } from './report.ts'
import { type CompiledFunction, Scope } from './scope.ts'

const maxPathLength = 100
const coveredMethods: Readonly<Record<string, readonly Method[]>> = {
  read: ['get', 'list'],
  write: ['create', 'update', 'delete'],
  get: ['get'],
  list: ['list'],
  create: ['create'],
  update: ['update'],
  delete: ['delete'],
}

export interface CompiledAllow {
  line: number
  /** Null: allowed without a condition. */
  condition: Evaluate | null
}

export interface CompiledBlock {
  pattern: readonly PatternSegment[]
  allows: Readonly<Record<Method, readonly CompiledAllow[]>>
  children: readonly CompiledBlock[]
}

export interface CompiledRules {
  version: '1' | '2'
  blocks: readonly CompiledBlock[]
}

/** The whole file as closures; reports what the grammar alone does not see. */
export function compileFile(file: RulesFile, lineOf: (at: number) => number, report: Report): CompiledRules {
  return new FileCompiler(file.version, lineOf, report).compile(file)
}

class FileCompiler {
  private readonly functions: CompiledFunction[] = []

  constructor(
    private readonly version: '1' | '2',
    private readonly lineOf: (at: number) => number,
    private readonly report: Report,
  ) {}

  compile(file: RulesFile): CompiledRules {
    const root = new Scope(null, [])
    this.declare(file.functions, root)
    const blocks = file.matches.map((block) => this.block(block, root, []))
    checkCalls(this.functions, this.report)
    return { version: this.version, blocks }
  }

  private block(block: MatchBlock, parent: Scope, outer: readonly PatternSegment[]): CompiledBlock {
    const path = [...outer, ...block.pattern]
    this.checkPath(path, block)
    const wildcards = block.pattern.flatMap((segment) => (segment.kind === 'literal' ? [] : [segment]))
    this.checkNames(wildcards, (name) => `Variable ${name} already exists in the PathTemplate.`)
    const scope = new Scope(
      parent,
      wildcards.map(({ name }) => name),
    )
    this.declare(block.functions, scope)
    return {
      pattern: block.pattern,
      allows: this.allows(block.allows, scope),
      children: block.children.map((child) => this.block(child, scope, path)),
    }
  }

  private checkPath(path: readonly PatternSegment[], block: MatchBlock): void {
    if (path.length > maxPathLength) {
      this.report.error(block.at, `Maximum allowed path length of ${maxPathLength} is reached.`)
    }
    const globs = path.filter(({ kind }) => kind === 'recursive')
    const isNew = block.pattern.some(({ kind }) => kind === 'recursive')
    if (globs.length > 1 && isNew) {
      this.report.error(
        block.at,
        'Invalid glob match expression. Only one glob match is permitted in a match declaration path.',
      )
    } else if (this.version === '1' && globs.length === 1 && path.at(-1)?.kind !== 'recursive') {
      this.report.error(
        block.at,
        'Invalid glob match expression. Glob matches are permitted as the last segment in a match declaration path.',
      )
    }
  }

  private checkNames(names: readonly Declared[], describeSecond: (name: string) => string): void {
    const seen = new Set<string>()
    for (const { name, at } of names) {
      if (seen.has(name)) this.report.error(at, describeSecond(name))
      seen.add(name)
      if (namespaceOf(name)) this.report.error(at, `${name} is a package and cannot be used as variable name.`)
    }
  }

  private allows(statements: readonly AllowStatement[], scope: Scope): CompiledBlock['allows'] {
    const allows: Record<Method, CompiledAllow[]> = { get: [], list: [], create: [], update: [], delete: [] }
    for (const { at, methods, condition } of statements) {
      const compiled = {
        line: this.lineOf(at),
        condition: condition && compileExpression(condition, scope, this.report),
      }
      const named = new Set<Method>()
      for (const { name, at: nameAt } of methods) {
        const meant = Object.hasOwn(coveredMethods, name) ? (coveredMethods[name] as readonly Method[]) : []
        if (meant.length === 0) this.report.warn(nameAt, `Invalid method name: ${name}.`)
        for (const method of meant) named.add(method)
      }
      for (const method of named) allows[method].push(compiled)
    }
    return allows
  }

  /** Declares all functions first, so that each may call any other. */
  private declare(declarations: readonly FunctionDeclaration[], scope: Scope): void {
    const compiled = declarations.map(
      (declaration): CompiledFunction => ({ declaration, lets: [], result: () => null, calls: new Set() }),
    )
    for (const fn of compiled) {
      const { name, at } = fn.declaration
      if (!scope.declareFunction(fn)) this.report.error(at, `Function ${name} is already defined.`)
    }
    for (const fn of compiled) this.body(fn, scope)
    this.functions.push(...compiled)
  }

  private body(fn: CompiledFunction, scope: Scope): void {
    const { parameters, lets, result } = fn.declaration
    const inner = new Scope(
      scope,
      parameters.map(({ name }) => name),
      fn,
    )
    this.checkNames(
      [...parameters, ...lets],
      (name) => `The identifier [${name}] is already bound in the current scope.`,
    )
    for (const { name, value } of lets) {
      fn.lets.push(compileExpression(value, inner, this.report))
      inner.declareVariable(name)
    }
    fn.result = compileExpression(result, inner, this.report)
  }
}
