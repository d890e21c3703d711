import { fail } from '../value/failure.ts'
import { Matcher } from './matcher.ts'
import { parseRegex } from './parse-regex.ts'
import { compileProgram, type Instruction } from './program.ts'
import type { RegexNode } from './regex-node.ts'

const maxCached = 500
const cache = new Map<string, Pattern>()

/** A match as positions among the text's characters. */
interface Found {
  start: number
  end: number
  groups: readonly number[]
}

/** A compiled regular expression in RE2's syntax and with RE2's guarantee: time linear in the text, whatever the pattern. */
export class Pattern {
  private readonly tree: RegexNode
  private readonly program: Instruction[]
  private readonly groupNames = new Map<string, number>()

  constructor(source: string) {
    this.tree = parseRegex(source)
    this.program = compileProgram(this.tree, false)
    for (const group of groupsOf(this.tree)) {
      this.groupNames.set(String(group.index), group.index)
      if (group.name !== null) this.groupNames.set(group.name, group.index)
    }
    this.groupNames.set('0', 0)
  }

  /** Whether the whole text matches. */
  matches(text: string): boolean {
    return new Matcher(this.program, points(text)).search(0, true) !== null
  }

  /** The pieces between the matches, without empty ones at the end, as Java splits. */
  split(text: string): string[] {
    if (text === '') return ['']
    const characters = Array.from(text)
    const pieces: string[] = []
    let from = 0
    for (const { start, end } of this.find(text, this.program)) {
      if (start === end && start === characters.length) break
      pieces.push(characters.slice(from, start).join(''))
      from = end
    }
    pieces.push(characters.slice(from).join(''))
    while (pieces.length > 1 && pieces.at(-1) === '') pieces.pop()
    return pieces
  }

  /** The text with every match replaced; `$1` and `${name}` stand for what a group matched, `\\x` for x. */
  replace(text: string, replacement: string): string {
    const parts = this.parseReplacement(replacement)
    const usesGroups = parts.some((part) => typeof part === 'number')
    const characters = Array.from(text)
    let result = ''
    let from = 0
    for (const { start, end, groups } of this.find(text, usesGroups ? compileProgram(this.tree, true) : this.program)) {
      const positions = [start, end, ...groups.slice(2)]
      result += characters.slice(from, start).join('')
      for (const part of parts) {
        result +=
          typeof part === 'string' ? part : characters.slice(positions[2 * part], positions[2 * part + 1] ?? 0).join('')
      }
      from = end
    }
    return result + characters.slice(from).join('')
  }

  /** All matches from left to right; after an empty one the search goes on a character further. */
  private find(text: string, program: Instruction[]): Found[] {
    const codes = points(text)
    const matcher = new Matcher(program, codes)
    const all: Found[] = []
    for (let from = 0; from <= codes.length; ) {
      const found = matcher.search(from, false)
      if (!found) break
      all.push(found)
      from = found.end === found.start ? found.end + 1 : found.end
    }
    return all
  }

  /** The literal pieces of a replacement and, as numbers, its groups. */
  private parseReplacement(replacement: string): (string | number)[] {
    const parts: (string | number)[] = []
    let end = 0
    for (const match of replacement.matchAll(/\\([\s\S])|\$(?:(\d+)|\{(\w+)\})?/g)) {
      const [whole, escaped, digits, name] = match
      parts.push(replacement.slice(end, match.index))
      end = match.index + whole.length
      if (escaped !== undefined) parts.push(escaped)
      else if (digits !== undefined) {
        // As many digits as make the number of a group; the others are text.
        let length = digits.length
        while (length > 1 && !this.groupNames.has(digits.slice(0, length))) length--
        parts.push(this.group(digits.slice(0, length)), digits.slice(length))
      } else if (name !== undefined) parts.push(this.group(name))
      else parts.push('$')
    }
    parts.push(replacement.slice(end))
    return parts
  }

  private group(name: string): number {
    return this.groupNames.get(name) ?? fail(`Invalid replacement: there is no group ${name}.`)
  }
}

function* groupsOf(node: RegexNode): Generator<RegexNode & { kind: 'group' }> {
  if (node.kind === 'group') yield node
  if (node.kind === 'group' || node.kind === 'repeat') yield* groupsOf(node.body)
  else if (node.kind === 'sequence') for (const part of node.parts) yield* groupsOf(part)
  else if (node.kind === 'choice') for (const option of node.options) yield* groupsOf(option)
}

const points = (text: string): number[] => Array.from(text, (char) => char.codePointAt(0) as number)

/** The compiled pattern, from a small cache: rules use the same few over and over. */
export function compilePattern(source: string): Pattern {
  let pattern = cache.get(source)
  if (!pattern) {
    pattern = new Pattern(source)
    if (cache.size >= maxCached) cache.clear()
    cache.set(source, pattern)
  }
  return pattern
}
