import { unescapeBytes, unescapeText } from './escapes.ts'

/** The source does not follow the grammar at this offset. */
export class RulesSyntaxError {
  constructor(
    readonly message: string,
    readonly at: number,
  ) {}
}

export type Token = { at: number; text: string } & (
  | { kind: 'name' | 'keyword' | 'symbol' | 'segment' | 'end' }
  | { kind: 'int'; value: bigint }
  | { kind: 'float'; value: number }
  | { kind: 'string'; value: string }
  | { kind: 'bytes'; value: Uint8Array }
)

/** Words that can name nothing but a property; the last one cannot name a property either. */
const keywords = new Set(
  (
    'allow false function if import in is let null return service match true arguments break case continue default ' +
    'deny do each else extends for goto not package switch then var while rules_version'
  ).split(' '),
)

const space = /(?:[ \t\r\n\f]+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*/y
const namePattern = /[A-Za-z_$][\w$]*/y
const floatPattern = /(?:0|[1-9]\d*)\.\d*|\.\d+/y
const intPattern = /0|[1-9]\d*/y
const string = /[bB]?(?:'(?:[^'\\\n]|\\[^\n])*'|"(?:[^"\\\n]|\\[^\n])*")/y
const symbol = /&&|\|\||[=!<>]=|\*\*|\+\+|--|[-+*/%!<>=?:;,.$(){}[\]]/y
/** A slash and what follows without a space is one step of a path, so a division needs a space behind its slash. */
const segmentPattern = /\/(?:[-\w&'*+.:@~%]+|\([-\w&'*+.:@~%]+\))/y

const minIntDigits = 2n ** 63n

/** The tokens of a rules file, one after the other. */
export class Scanner {
  private position = 0

  constructor(private readonly source: string) {}

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.position
    return pattern.exec(this.source)?.[0] ?? null
  }

  next(): Token {
    this.position += this.take(space)?.length ?? 0
    const at = this.position
    if (this.source.startsWith('/*', at)) throw new RulesSyntaxError("Missing '*/'.", at)
    if (at >= this.source.length) return { kind: 'end', text: 'end of file', at }
    const token = this.read(at)
    this.position = at + token.text.length
    return token
  }

  private read(at: number): Token {
    const literal = this.take(string)
    if (literal !== null) return stringToken(literal, at)
    const name = this.take(namePattern)
    // A dollar sign alone is a symbol.
    if (name !== null && name !== '$') return { kind: keywords.has(name) ? 'keyword' : 'name', text: name, at }
    const float = this.take(floatPattern)
    if (float !== null) return { kind: 'float', text: float, at, value: Number(float) }
    const int = this.take(intPattern)
    if (int !== null) return intToken(int, at)
    const segment = this.take(segmentPattern)
    if (segment !== null) return { kind: 'segment', text: segment, at }
    const text = this.take(symbol) ?? this.unreadable(at)
    return { kind: 'symbol', text, at }
  }

  private unreadable(at: number): never {
    const char = String.fromCodePoint(this.source.codePointAt(at) as number)
    const isQuote = char === "'" || char === '"'
    throw new RulesSyntaxError(isQuote ? `Missing a closing ${char}` : `Unexpected character '${char}'.`, at)
  }
}

function intToken(text: string, at: number): Token {
  const value = BigInt(text)
  // -2^63 is written as minus 2^63, which alone does not fit into 64 bits; the parser checks that case.
  if (value > minIntDigits) throw new RulesSyntaxError(`Invalid number literal ${text}.`, at)
  return { kind: 'int', text, at, value }
}

function stringToken(text: string, at: number): Token {
  const isBytes = !/^['"]/.test(text)
  const start = isBytes ? 2 : 1
  const body = text.slice(start, -1)
  const report = (message: string, offset: number): never => {
    throw new RulesSyntaxError(message, at + start + offset)
  }
  if (isBytes) return { kind: 'bytes', text, at, value: unescapeBytes(body, report) }
  return { kind: 'string', text, at, value: unescapeText(body, report) }
}
