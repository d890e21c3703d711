import type { Evaluate } from '../evaluate/run.ts'
import type { FunctionDeclaration, MatchBlock, Method, PatternSegment, RulesFile } from '../syntax/ast.ts'
import { compileExpression, type Report } from './compile-expression.ts'
import { type CompiledFunction, Scope } from './scope.ts'

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

/** The whole file as closures; reports every name that it uses and nobody declares. */
export function compileFile(file: RulesFile, lineOf: (at: number) => number, report: Report): CompiledRules {
  const root = new Scope(null, [])
  compileFunctions(file.functions, root, report)
  return { version: file.version, blocks: file.matches.map((block) => compileBlock(block, root, lineOf, report)) }
}

function compileBlock(block: MatchBlock, parent: Scope, lineOf: (at: number) => number, report: Report): CompiledBlock {
  const wildcards = block.pattern.flatMap((segment) => (segment.kind === 'literal' ? [] : [segment.name]))
  if (new Set(wildcards).size < wildcards.length) report(block.at, 'A wildcard name is used twice in one path.')
  const scope = new Scope(parent, wildcards)
  compileFunctions(block.functions, scope, report)
  const allows: Record<Method, CompiledAllow[]> = { get: [], list: [], create: [], update: [], delete: [] }
  for (const { at, methods, condition } of block.allows) {
    const compiled = { line: lineOf(at), condition: condition && compileExpression(condition, scope, report) }
    for (const method of methods) allows[method].push(compiled)
  }
  return {
    pattern: block.pattern,
    allows,
    children: block.children.map((child) => compileBlock(child, scope, lineOf, report)),
  }
}

/** Declares all functions first, so that each may call any other. */
function compileFunctions(declarations: FunctionDeclaration[], scope: Scope, report: Report): void {
  const compiled = declarations.map((declaration): CompiledFunction => ({ declaration, lets: [], result: () => null }))
  for (const fn of compiled) {
    if (!scope.declareFunction(fn)) report(fn.declaration.at, `Function ${fn.declaration.name} is declared twice.`)
  }
  for (const fn of compiled) {
    const { parameters, lets, result } = fn.declaration
    const inner = new Scope(scope, parameters)
    for (const [i, name] of parameters.entries()) {
      if (parameters.indexOf(name) !== i) report(fn.declaration.at, `Parameter ${name} is declared twice.`)
    }
    for (const { name, at, value } of lets) {
      if (inner.hasVariable(name)) report(at, `Variable ${name} is declared twice.`)
      fn.lets.push(compileExpression(value, inner, report))
      inner.declareVariable(name)
    }
    fn.result = compileExpression(result, inner, report)
  }
}
