import { RulesSyntaxError, Scanner, type Token } from './scanner.ts'

/** One token of lookahead over the scanner: what both parsers share. */
export class TokenReader {
  readonly scanner: Scanner
  token: Token

  constructor(source: string) {
    this.scanner = new Scanner(source)
    this.token = this.scanner.next()
  }

  advance(): Token {
    const token = this.token
    this.token = this.scanner.next()
    return token
  }

  /** Whether the next token is this symbol or keyword. */
  sees(text: string): boolean {
    return this.token.text === text && (this.token.kind === 'symbol' || this.token.kind === 'name')
  }

  accept(text: string): boolean {
    if (!this.sees(text)) return false
    this.advance()
    return true
  }

  expect(text: string): void {
    if (!this.accept(text)) this.reject(`missing '${text}' at '${this.token.text}'`)
  }

  expectName(what: string): string {
    if (this.token.kind !== 'name') this.reject(`missing ${what} at '${this.token.text}'`)
    return this.advance().text
  }

  reject(message: string, at = this.token.at): never {
    throw new RulesSyntaxError(message, at)
  }
}
