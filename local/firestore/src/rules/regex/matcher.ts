import { fail } from '../value/failure.ts'
import type { Instruction } from './program.ts'
import type { Ranges } from './regex-node.ts'

interface Match {
  start: number
  end: number
  /** Where group n begins (2n) and ends (2n + 1), if the program notes it; absent for a group that took no part. */
  groups: readonly number[]
}

/** Steps that may be spent on one text: with the worst pattern this is some hundred milliseconds. */
const maxSteps = 10_000_000

/** The threads of the matcher at one position, in order of preference, each with the position where it began. */
class Threads {
  readonly at: number[] = []
  readonly start: number[] = []
  readonly groups: (readonly number[])[] = []
  private readonly seen: Int32Array
  private generation = 0

  constructor(
    private readonly program: readonly Instruction[],
    private readonly text: readonly number[],
  ) {
    this.seen = new Int32Array(program.length)
  }

  clear(): void {
    this.at.length = 0
    this.start.length = 0
    this.groups.length = 0
    this.generation++
  }

  /**
   * Adds a thread unless a preferred one is already at the same instruction; answers how many instructions it looked
   * at.
   */
  add(from: number, start: number, position: number, groups: readonly number[]): number {
    const pending = [from]
    const noted = [groups]
    let steps = 0
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const own = noted.pop() as readonly number[]
      steps++
      if (this.seen[at] === this.generation) continue
      this.seen[at] = this.generation
      const instruction = this.program[at] as Instruction
      switch (instruction.op) {
        case 'jump':
          pending.push(instruction.to)
          noted.push(own)
          break
        case 'split':
          pending.push(instruction.second, instruction.first)
          noted.push(own, own)
          break
        case 'save':
          pending.push(at + 1)
          noted.push(withSlot(own, instruction.slot, position))
          steps += own.length
          break
        case 'assertion':
          if (!holds(instruction.test, this.text, position)) break
          pending.push(at + 1)
          noted.push(own)
          break
        default:
          this.at.push(at)
          this.start.push(start)
          this.groups.push(own)
      }
    }
    return steps
  }
}

function withSlot(groups: readonly number[], slot: number, position: number): readonly number[] {
  const copy = [...groups]
  copy[slot] = position
  return copy
}

/** Searches one text; all searches together may take so many steps and no more. */
export class Matcher {
  private current: Threads
  private next: Threads
  private steps = 0

  constructor(
    private readonly program: readonly Instruction[],
    private readonly text: readonly number[],
  ) {
    this.current = new Threads(program, text)
    this.next = new Threads(program, text)
  }

  /** The leftmost match from a position on; with `whole`, only one that spans the text from there to its end. */
  search(from: number, whole: boolean): Match | null {
    let best: Match | null = null
    this.current.clear()
    for (let position = from; position <= this.text.length; position++) {
      if (best === null && (!whole || position === from)) this.spend(this.current.add(0, position, position, []))
      if (this.current.at.length === 0 && (whole || best)) break
      this.next.clear()
      best = this.step(position, whole) ?? best
      ;[this.current, this.next] = [this.next, this.current]
    }
    return best
  }

  /** Moves every thread over one character; answers the match that the most preferred of them completes. */
  private step(position: number, whole: boolean): Match | null {
    const code = this.text[position] ?? -1
    const { at: places, start: starts, groups } = this.current
    for (let i = 0; i < places.length; i++) {
      const at = places[i] as number
      const start = starts[i] as number
      const instruction = this.program[at] as Instruction
      this.spend(1)
      if (instruction.op === 'match') {
        if (!whole || position === this.text.length)
          return { start, end: position, groups: groups[i] as readonly number[] }
      } else if (instruction.op === 'characters' && accepts(instruction.ranges, instruction.foldCase, code)) {
        this.spend(this.next.add(at + 1, start, position + 1, groups[i] as readonly number[]))
      }
    }
    return null
  }

  private spend(steps: number): void {
    this.steps += steps
    if (this.steps > maxSteps) fail('Regular expression evaluation error: the text is too long for this pattern.')
  }
}

/** Searches by halves: the letters of Unicode are some 650 ranges. */
function inRanges(ranges: Ranges, code: number): boolean {
  let from = 0
  let to = ranges.length
  while (from < to) {
    const middle = (from + to) >> 1
    const [low, high] = ranges[middle] as readonly [number, number]
    if (code < low) to = middle
    else if (code > high) from = middle + 1
    else return true
  }
  return false
}

function accepts(ranges: Ranges, foldCase: boolean, code: number): boolean {
  if (code < 0) return false
  if (inRanges(ranges, code)) return true
  if (!foldCase) return false
  const char = String.fromCodePoint(code)
  return (
    inRanges(ranges, char.toLowerCase().codePointAt(0) ?? -1) ||
    inRanges(ranges, char.toUpperCase().codePointAt(0) ?? -1)
  )
}

const isWord = (code: number | undefined) =>
  code !== undefined &&
  ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122))

function holds(test: (Instruction & { op: 'assertion' })['test'], text: readonly number[], position: number): boolean {
  switch (test) {
    case 'textStart':
      return position === 0
    case 'textEnd':
      return position === text.length
    case 'lineStart':
      return position === 0 || text[position - 1] === 10
    case 'lineEnd':
      return position === text.length || text[position] === 10
    case 'boundary':
      return isWord(text[position - 1]) !== isWord(text[position])
    case 'notBoundary':
      return isWord(text[position - 1]) === isWord(text[position])
  }
}
