import { unescapeBytes, unescapeText } from './escapes.ts'

/** The source does not follow the grammar at this offset. */
export class RulesSyntaxError {
  constructor(
    readonly message: string,
    readonly at: number,
  ) {}
}

export type Token = { at: number; text: string } & (
  | { kind: 'name' | 'symbol' | 'end' }
  | { kind: 'int'; value: bigint }
  | { kind: 'float'; value: number }
  | { kind: 'string'; value: string }
  | { kind: 'bytes'; value: Uint8Array }
)

const SPACE = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const STRING = /b?(?:'(?:[^'\\\n]|\\[^\n])*'|"(?:[^"\\\n]|\\[^\n])*")/y
const SYMBOL = /&&|\|\||[=!<>]=|[-+*/%!<>=?:;,.(){}[\]]/y
const PATH_SEGMENT = /\(default\)|[^\s/(){}[\]$;,.:?=!<>&|+*%'"]+/y

const MAX_INT = 2n ** 63n - 1n

/** Reads tokens on demand, because `/` begins a path or divides by where it stands: only the parser knows. */
export class Scanner {
  private position = 0

  constructor(private readonly source: string) {}

  private take(pattern: RegExp, from: number): string | null {
    pattern.lastIndex = from
    return pattern.exec(this.source)?.[0] ?? null
  }

  private skipSpace(): number {
    this.position += this.take(SPACE, this.position)?.length ?? 0
    if (this.source.startsWith('/*', this.position)) throw new RulesSyntaxError("missing '*/'", this.position)
    return this.position
  }

  /** Continues reading at this offset. */
  moveTo(at: number): void {
    this.position = at
  }

  next(): Token {
    const at = this.skipSpace()
    if (at >= this.source.length) return { kind: 'end', text: 'end of file', at }
    const text =
      this.take(STRING, at) ??
      this.take(NAME, at) ??
      this.take(NUMBER, at) ??
      this.take(SYMBOL, at) ??
      this.unreadable(at)
    this.position = at + text.length
    const first = text[0] as string
    const last = text.at(-1) as string
    if (text.length > 1 && (last === "'" || last === '"')) return this.stringToken(text, at)
    if (/\d/.test(first)) return this.numberToken(text, at)
    return { kind: /[A-Za-z_]/.test(first) ? 'name' : 'symbol', text, at }
  }

  private stringToken(text: string, at: number): Token {
    const fromStart = (offset: number) => at + text.length - 1 - body.length + offset
    const body = text.slice(text.startsWith('b') ? 2 : 1, -1)
    const report = (message: string, offset: number): never => {
      throw new RulesSyntaxError(message, fromStart(offset))
    }
    if (text.startsWith('b')) return { kind: 'bytes', text, at, value: unescapeBytes(body, report) }
    return { kind: 'string', text, at, value: unescapeText(body, report) }
  }

  private numberToken(text: string, at: number): Token {
    if (/[.eE]/.test(text)) return { kind: 'float', text, at, value: Number(text) }
    const value = BigInt(text)
    if (value > MAX_INT) throw new RulesSyntaxError(`the integer ${text} does not fit into 64 bits`, at)
    return { kind: 'int', text, at, value }
  }

  private unreadable(at: number): never {
    const char = String.fromCodePoint(this.source.codePointAt(at) as number)
    const isQuote = char === "'" || char === '"'
    throw new RulesSyntaxError(isQuote ? 'the string is not closed on its line' : `unexpected character '${char}'`, at)
  }

  /** Within a path: moves over `/` where another segment follows. */
  enterSegment(): boolean {
    const at = this.skipSpace()
    if (this.source[at] !== '/') return false
    this.position = at + 1
    return true
  }

  /** Within a path: `$(`, `{` or the text of a literal segment, and its offset. */
  segment(): { text: string; at: number } {
    const at = this.position
    const text = ['$(', '{'].find((opening) => this.source.startsWith(opening, at)) ?? this.take(PATH_SEGMENT, at)
    if (!text) throw new RulesSyntaxError("a path segment is missing after '/'", at)
    this.position = at + text.length
    return { text, at }
  }
}
