import type { Evaluate } from '../evaluate/run.ts'
import type { FunctionDeclaration } from '../syntax/ast.ts'

/** A function of the rules; its code is filled in after every function of the scope has been declared. */
export interface CompiledFunction {
  declaration: FunctionDeclaration
  lets: Evaluate[]
  result: Evaluate
  /** The functions that its code names. */
  calls: Set<CompiledFunction>
}

/** The names that one match block or function declares; at run time each scope has one frame. */
export class Scope {
  private readonly variables: string[]
  private readonly functions = new Map<string, CompiledFunction>()

  constructor(
    readonly parent: Scope | null,
    variables: readonly string[],
    /** The function whose code stands in this scope. */
    readonly owner: CompiledFunction | null = null,
  ) {
    this.variables = [...variables]
  }

  declareVariable(name: string): void {
    this.variables.push(name)
  }

  hasVariable(name: string): boolean {
    return this.variables.includes(name)
  }

  /** False where the scope already has a function of that name. */
  declareFunction(fn: CompiledFunction): boolean {
    if (this.functions.has(fn.declaration.name)) return false
    this.functions.set(fn.declaration.name, fn)
    return true
  }

  /** Where a variable lies: so many frames up, in that slot. */
  findVariable(name: string): { hops: number; slot: number } | null {
    let hops = 0
    for (let scope: Scope | null = this; scope; scope = scope.parent) {
      const slot = scope.variables.lastIndexOf(name)
      if (slot >= 0) return { hops, slot }
      hops++
    }
    return null
  }

  /** A function and how many frames up it was declared: its body sees the variables from there. */
  findFunction(name: string): { hops: number; fn: CompiledFunction } | null {
    let hops = 0
    for (let scope: Scope | null = this; scope; scope = scope.parent) {
      const fn = scope.functions.get(name)
      if (fn) return { hops, fn }
      hops++
    }
    return null
  }
}
