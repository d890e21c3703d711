import type { Expression, PathStep, PatternSegment } from './ast.ts'
import { decodeSegment } from './decode-segment.ts'
import type { TokenReader } from './token-reader.ts'

/** The path of a `match`: literal segments, `{name}` and `{name=**}`. */
export function parsePattern(reader: TokenReader): PatternSegment[] {
  const pattern: PatternSegment[] = []
  for (;;) {
    const { kind, text, at } = reader.token
    if (kind === 'segment') {
      pattern.push({ kind: 'literal', text: literalSegment(reader), at })
    } else if (reader.accept('/')) {
      if (!reader.sees('{')) reject(reader, at)
      pattern.push(parseCapture(reader))
    } else if (pattern.length > 0) return pattern
    else reader.reject(`Missing a path that begins with '/' at '${text}'.`)
  }
}

/** A path in an expression; the next token begins it. */
export function parsePath(reader: TokenReader, parseExpression: (reader: TokenReader) => Expression): Expression {
  const { at } = reader.token
  const steps: PathStep[] = []
  for (;;) {
    const { kind, at: slashAt } = reader.token
    if (kind === 'segment') {
      steps.push(literalSegment(reader))
    } else if (reader.sees('/')) {
      const { text } = reader.peek()
      // Any other slash after a path is a division.
      if (text !== '{' && text !== '$') return steps.length > 0 ? { kind: 'path', at, steps } : reject(reader, slashAt)
      reader.advance()
      if (text === '{') {
        steps.push({ kind: 'capture', name: parseCapture(reader).name })
      } else {
        reader.expect('$')
        reader.expect('(')
        steps.push(parseExpression(reader))
        reader.expect(')')
      }
    } else return { kind: 'path', at, steps }
  }
}

function literalSegment(reader: TokenReader): string {
  const { text, at } = reader.advance()
  return decodeSegment(text.slice(1)) ?? reader.reject(`'${text}' is not well encoded.`, at)
}

function parseCapture(reader: TokenReader): { kind: 'single' | 'recursive'; name: string; at: number } {
  reader.expect('{')
  const { name, at } = reader.expectName('the name of a wildcard')
  let kind: 'single' | 'recursive' = 'single'
  if (reader.accept('=')) {
    if (reader.accept('**')) kind = 'recursive'
    else reader.expect('*')
  }
  reader.expect('}')
  return { kind, name, at }
}

const reject = (reader: TokenReader, at: number): never =>
  reader.reject("Forward slash '/' found where identifier or binding expected.", at)
