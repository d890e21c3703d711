import { Matcher } from './matcher.ts'
import { parseRegex } from './parse-regex.ts'
import { compileProgram, type Instruction } from './program.ts'

const MAX_CACHED = 500
const cache = new Map<string, Pattern>()

/** A compiled regular expression in RE2's syntax and with RE2's guarantee: time linear in the text, whatever the pattern. */
export class Pattern {
  private readonly program: Instruction[]

  constructor(source: string) {
    this.program = compileProgram(parseRegex(source))
  }

  /** Whether the whole text matches. */
  matches(text: string): boolean {
    return new Matcher(this.program, points(text)).search(0, true) !== null
  }

  /** The pieces between the matches. */
  split(text: string): string[] {
    return this.pieces(text)
  }

  /** The text with every match replaced, the replacement taken literally. */
  replace(text: string, replacement: string): string {
    return this.pieces(text, true).join(replacement)
  }

  private pieces(text: string, atEmptyMatches = false): string[] {
    const all = Array.from(text)
    const codes = points(text)
    const matcher = new Matcher(this.program, codes)
    const result: string[] = []
    let start = 0
    let from = 0
    while (from <= codes.length) {
      const found = matcher.search(from, false)
      if (!found) break
      const isEmpty = found.end === found.start
      if (!isEmpty || atEmptyMatches || (found.start > start && found.start < codes.length)) {
        result.push(all.slice(start, found.start).join(''))
        start = found.end
      }
      from = isEmpty ? found.end + 1 : found.end
    }
    result.push(all.slice(start).join(''))
    return result
  }
}

const points = (text: string): number[] => Array.from(text, (char) => char.codePointAt(0) as number)

/** The compiled pattern, from a small cache: rules use the same few over and over. */
export function compilePattern(source: string): Pattern {
  let pattern = cache.get(source)
  if (!pattern) {
    pattern = new Pattern(source)
    if (cache.size >= MAX_CACHED) cache.clear()
    cache.set(source, pattern)
  }
  return pattern
}
