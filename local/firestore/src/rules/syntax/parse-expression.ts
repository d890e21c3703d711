import type { BinaryOperator, Expression } from './ast.ts'
import type { TokenReader } from './token-reader.ts'

const BINDING: Record<string, number> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  in: 4,
  is: 4,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  '%': 7,
}
const CONSTANTS = new Map<string, null | boolean>([
  ['null', null],
  ['true', true],
  ['false', false],
])

/** An expression, by precedence climbing; `? :` binds weakest and to the right. */
export function parseExpression(reader: TokenReader): Expression {
  const test = parseBinary(reader, 1)
  const { at } = reader.token
  if (!reader.accept('?')) return test
  const then = parseExpression(reader)
  reader.expect(':')
  return { kind: 'conditional', at, test, then, otherwise: parseExpression(reader) }
}

function parseBinary(reader: TokenReader, weakest: number): Expression {
  let left = parseUnary(reader)
  for (;;) {
    const { kind, text, at } = reader.token
    const binding = kind === 'symbol' || kind === 'name' ? (Object.hasOwn(BINDING, text) ? BINDING[text] : 0) : 0
    if (!binding || binding < weakest) return left
    reader.advance()
    if (text === 'is') left = { kind: 'is', at, operand: left, type: reader.expectName("a type after 'is'") }
    else left = { kind: 'binary', at, operator: text as BinaryOperator, left, right: parseBinary(reader, binding + 1) }
  }
}

function parseUnary(reader: TokenReader): Expression {
  const { at } = reader.token
  if (reader.accept('!')) return { kind: 'unary', at, operator: '!', operand: parseUnary(reader) }
  if (reader.accept('-')) return { kind: 'unary', at, operator: '-', operand: parseUnary(reader) }
  return parsePostfix(reader, parsePrimary(reader))
}

function parsePostfix(reader: TokenReader, start: Expression): Expression {
  let object = start
  for (;;) {
    const { at } = reader.token
    if (reader.accept('.')) {
      const name = reader.expectName("a name after '.'")
      object = reader.accept('(')
        ? { kind: 'method', at, object, name, args: parseItems(reader, ')') }
        : { kind: 'member', at, object, name }
    } else if (reader.accept('[')) {
      const index = parseExpression(reader)
      const to = reader.accept(':') ? parseExpression(reader) : null
      reader.expect(']')
      object = to ? { kind: 'slice', at, object, from: index, to } : { kind: 'index', at, object, index }
    } else return object
  }
}

function parseItems(reader: TokenReader, closing: string): Expression[] {
  const items: Expression[] = []
  while (!reader.accept(closing)) {
    items.push(parseExpression(reader))
    if (!reader.sees(closing)) reader.expect(',')
  }
  return items
}

function parsePrimary(reader: TokenReader): Expression {
  const { token } = reader
  const { at } = token
  if (token.kind === 'int' || token.kind === 'float' || token.kind === 'string' || token.kind === 'bytes') {
    reader.advance()
    return { kind: 'literal', at, value: token.value }
  }
  if (reader.sees('/')) return parsePath(reader)
  if (reader.accept('(')) {
    const inner = parseExpression(reader)
    reader.expect(')')
    return inner
  }
  if (reader.accept('[')) return { kind: 'list', at, items: parseItems(reader, ']') }
  if (reader.accept('{')) return parseMap(reader, at)
  if (token.kind !== 'name') reader.reject(`unexpected '${token.text}'`)
  reader.advance()
  const constant = CONSTANTS.get(token.text)
  if (constant !== undefined) return { kind: 'literal', at, value: constant }
  if (reader.accept('(')) return { kind: 'call', at, name: token.text, args: parseItems(reader, ')') }
  return { kind: 'name', at, name: token.text }
}

function parseMap(reader: TokenReader, at: number): Expression {
  const entries: { key: Expression; value: Expression }[] = []
  while (!reader.accept('}')) {
    const key = parseExpression(reader)
    reader.expect(':')
    entries.push({ key, value: parseExpression(reader) })
    if (!reader.sees('}')) reader.expect(',')
  }
  return { kind: 'map', at, entries }
}

function parsePath(reader: TokenReader): Expression {
  const { at } = reader.token
  const segments: (string | Expression)[] = []
  reader.scanner.moveTo(at)
  while (reader.scanner.enterSegment()) {
    const { text, at: segmentAt } = reader.scanner.segment()
    if (text === '{') reader.reject("a wildcard belongs into a 'match', here write $(…)", segmentAt)
    if (text !== '$(') {
      segments.push(text)
      continue
    }
    reader.advance()
    segments.push(parseExpression(reader))
    if (!reader.sees(')')) reader.expect(')')
    reader.scanner.moveTo(reader.token.at + 1)
  }
  reader.advance()
  return { kind: 'path', at, segments }
}
