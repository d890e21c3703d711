import { RulesSyntaxError, Scanner, type Token } from './scanner.ts'

/** How deep expressions may stand in one another. */
export const maxExpressionDepth = 99
export const tooComplex = 'Expression is too complex to evaluate safely.'

/** The tokens of a file with up to two of lookahead: what the parsers share. */
export class TokenReader {
  private readonly scanner: Scanner
  private ahead: Token | null = null
  private depth = 0
  token: Token

  constructor(source: string) {
    this.scanner = new Scanner(source)
    this.token = this.scanner.next()
  }

  advance(): Token {
    const token = this.token
    this.token = this.peek()
    this.ahead = null
    return token
  }

  /** The token after the next. */
  peek(): Token {
    this.ahead ??= this.scanner.next()
    return this.ahead
  }

  /** Whether the next token is this symbol, keyword or name. */
  sees(text: string): boolean {
    const { kind } = this.token
    return this.token.text === text && (kind === 'symbol' || kind === 'keyword' || kind === 'name')
  }

  accept(text: string): boolean {
    if (!this.sees(text)) return false
    this.advance()
    return true
  }

  expect(text: string): void {
    if (!this.accept(text)) this.reject(`Missing '${text}' at '${this.token.text}'.`)
  }

  expectName(what: string): { name: string; at: number } {
    const { kind, text, at } = this.token
    if (kind === 'keyword') this.reject(`'${text}' is a keyword and cannot be ${what}.`)
    if (kind !== 'name') this.reject(`Missing ${what} at '${text}'.`)
    this.advance()
    return { name: text, at }
  }

  /** Reads something that may contain its own kind. */
  nested<T>(read: () => T): T {
    if (++this.depth > maxExpressionDepth) this.reject(tooComplex)
    const result = read()
    this.depth--
    return result
  }

  reject(message: string, at = this.token.at): never {
    throw new RulesSyntaxError(message, at)
  }
}
