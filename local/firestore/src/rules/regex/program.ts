import { fail } from '../value/failure.ts'
import { inOrder, type Ranges, type RegexNode } from './regex-node.ts'

export type Instruction =
  | { op: 'characters'; ranges: Ranges; foldCase: boolean }
  | { op: 'assertion'; test: (RegexNode & { kind: 'assertion' })['test'] }
  /** Continues at both places; the first one is preferred. */
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  /** Notes the position: slot 2n is where group n begins, 2n + 1 where it ends. */
  | { op: 'save'; slot: number }
  | { op: 'match' }

/** Nodes that one pattern may unfold to: nested counted repetitions multiply. */
const maxEmitted = 20_000

/**
 * Compiles a pattern for the matcher, which follows all alternatives at once and so never backtracks; with `withGroups`
 * the program also records the groups.
 */
export function compileProgram(node: RegexNode, withGroups: boolean): Instruction[] {
  const emitter = new Emitter(withGroups)
  emitter.emit(node)
  emitter.program.push({ op: 'match' })
  return emitter.program
}

class Emitter {
  readonly program: Instruction[] = []
  private emitted = 0

  constructor(private readonly withGroups: boolean) {}

  emit(node: RegexNode): void {
    if (++this.emitted > maxEmitted) fail('Invalid regular expression: too large.')
    switch (node.kind) {
      case 'characters':
        this.program.push({ op: 'characters', ranges: inOrder(node.ranges), foldCase: node.foldCase })
        break
      case 'assertion':
        this.program.push({ op: 'assertion', test: node.test })
        break
      case 'sequence':
        for (const part of node.parts) this.emit(part)
        break
      case 'choice':
        this.emitChoice(node.options)
        break
      case 'group':
        if (this.withGroups) this.program.push({ op: 'save', slot: 2 * node.index })
        this.emit(node.body)
        if (this.withGroups) this.program.push({ op: 'save', slot: 2 * node.index + 1 })
        break
      case 'repeat':
        this.emitRepeat(node)
    }
  }

  private emitChoice(options: RegexNode[]): void {
    const exits: { op: 'jump'; to: number }[] = []
    for (const option of options.slice(0, -1)) {
      const split = { op: 'split' as const, first: this.program.length + 1, second: 0 }
      const exit = { op: 'jump' as const, to: 0 }
      this.program.push(split)
      this.emit(option)
      this.program.push(exit)
      exits.push(exit)
      split.second = this.program.length
    }
    this.emit(options.at(-1) as RegexNode)
    for (const exit of exits) exit.to = this.program.length
  }

  private emitRepeat({ body, min, max, greedy }: RegexNode & { kind: 'repeat' }): void {
    for (let i = 0; i < min; i++) this.emit(body)
    const start = this.program.length
    const exits: (() => void)[] = []
    const emitOptional = () => {
      const inside = this.program.length + 1
      const split = { op: 'split' as const, first: inside, second: inside }
      this.program.push(split)
      this.emit(body)
      exits.push(() => {
        split[greedy ? 'second' : 'first'] = this.program.length
      })
    }
    if (max === Number.POSITIVE_INFINITY) {
      emitOptional()
      this.program.push({ op: 'jump', to: start })
    } else {
      for (let i = min; i < max; i++) emitOptional()
    }
    // Every exit jumps behind the whole repetition, so that `a{0,1000}` has one live thread at a time and not a thousand.
    for (const exit of exits) exit()
  }
}
