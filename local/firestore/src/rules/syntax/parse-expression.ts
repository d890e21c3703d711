import type { BinaryOperator, Expression } from './ast.ts'
import { parsePath } from './parse-path.ts'
import { type TokenReader, tooComplex } from './token-reader.ts'

/** Precedence of the operators, as in the official grammar: `a in b == c` is `a in (b == c)`. */
const bindingPowers: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  in: 3,
  is: 4,
  '==': 5,
  '!=': 5,
  '<': 6,
  '<=': 6,
  '>': 6,
  '>=': 6,
  '+': 7,
  '-': 7,
  '*': 8,
  '/': 8,
  '%': 8,
}
const constants = new Map<string, null | boolean>([
  ['null', null],
  ['true', true],
  ['false', false],
])
const maxInt = 2n ** 63n - 1n
const maxChain = 1000
const propertyName = /^[A-Za-z_$]/

/** An expression, by precedence climbing; `? :` binds weakest and to the right. */
export function parseExpression(reader: TokenReader): Expression {
  return reader.nested(() => {
    const test = parseBinary(reader, 1)
    const { at } = reader.token
    if (!reader.accept('?')) return test
    const then = parseExpression(reader)
    reader.expect(':')
    return { kind: 'conditional', at, test, then, otherwise: parseExpression(reader) }
  })
}

function parseBinary(reader: TokenReader, weakest: number): Expression {
  let left = parseUnary(reader)
  for (;;) {
    const { kind, text, at } = reader.token
    if (kind === 'segment') reader.reject(`Unexpected '${text}'. A division needs a space after its slash.`)
    const isOperator = (kind === 'symbol' || kind === 'keyword') && Object.hasOwn(bindingPowers, text)
    const binding = isOperator ? (bindingPowers[text] as number) : 0
    if (binding < weakest) return left
    reader.advance()
    if (text === 'is') {
      left = { kind: 'is', at: reader.token.at, operand: left, type: reader.expectName('a type').name }
    } else {
      const right = parseBinary(reader, binding + 1)
      left = { kind: 'binary', at, operator: text as BinaryOperator, left, right }
    }
  }
}

/** `!` applies to anything that binds as tightly as itself, `-` to a plain operand only. */
function parseUnary(reader: TokenReader): Expression {
  const { at } = reader.token
  if (reader.accept('!')) {
    return { kind: 'unary', at, operator: '!', operand: reader.nested(() => parseUnary(reader)) }
  }
  if (!reader.accept('-')) return parsePostfix(reader, parsePrimary(reader))
  const { token } = reader
  if (token.kind === 'int' && token.value > maxInt) {
    reader.advance()
    return parsePostfix(reader, { kind: 'literal', at, value: -token.value })
  }
  return { kind: 'unary', at, operator: '-', operand: parsePostfix(reader, parsePrimary(reader)) }
}

function parsePostfix(reader: TokenReader, start: Expression): Expression {
  let object = start
  for (let length = 0; ; length++) {
    const { at } = reader.token
    if (length > maxChain) reader.reject(tooComplex)
    if (reader.accept('.')) object = parseMember(reader, object)
    else if (reader.accept('[')) object = parseIndex(reader, object, at)
    else return object
  }
}

function parseMember(reader: TokenReader, object: Expression): Expression {
  const { kind, text: name, at } = reader.token
  const isProperty = (kind === 'name' || kind === 'keyword') && propertyName.test(name) && name !== 'rules_version'
  if (!isProperty) reader.reject(`Missing a name after '.' at '${name}'.`)
  reader.advance()
  if (kind === 'name' && reader.accept('('))
    return { kind: 'method', at, object, name, args: parseItems(reader, ')', parseExpression) }
  return { kind: 'member', at, object, name }
}

/** `a[i]` or `a[from:to]`, of which either end may be left out. */
function parseIndex(reader: TokenReader, object: Expression, at: number): Expression {
  const from = reader.sees(':') ? null : parseExpression(reader)
  if (!reader.accept(':')) {
    reader.expect(']')
    return { kind: 'index', at, object, index: from as Expression }
  }
  const to = reader.sees(']') ? null : parseExpression(reader)
  reader.expect(']')
  return { kind: 'slice', at, object, from, to }
}

/** Items up to the closing bracket; a comma may follow the last. */
function parseItems<T>(reader: TokenReader, closing: string, parseItem: (reader: TokenReader) => T): T[] {
  const items: T[] = []
  while (!reader.accept(closing)) {
    items.push(parseItem(reader))
    if (!reader.sees(closing)) reader.expect(',')
  }
  return items
}

function parseEntry(reader: TokenReader): { key: Expression; value: Expression } {
  const key = parseExpression(reader)
  reader.expect(':')
  return { key, value: parseExpression(reader) }
}

function parsePrimary(reader: TokenReader): Expression {
  const { token } = reader
  const { at } = token
  if (token.kind === 'int' && token.value > maxInt) reader.reject(`Invalid number literal ${token.text}.`)
  if ('value' in token) {
    reader.advance()
    return { kind: 'literal', at, value: token.value }
  }
  if (token.kind === 'segment' || reader.sees('/')) return parsePath(reader, parseExpression)
  if (reader.accept('(')) {
    const inner = parseExpression(reader)
    reader.expect(')')
    return inner
  }
  if (reader.accept('[')) return { kind: 'list', at, items: parseItems(reader, ']', parseExpression) }
  if (reader.accept('{')) return { kind: 'map', at, entries: parseItems(reader, '}', parseEntry) }
  const constant = constants.get(token.text)
  if (token.kind === 'keyword' && constant !== undefined) {
    reader.advance()
    return { kind: 'literal', at, value: constant }
  }
  if (token.kind !== 'name') reader.reject(`Unexpected '${token.text}'.`)
  reader.advance()
  if (reader.accept('(')) return { kind: 'call', at, name: token.text, args: parseItems(reader, ')', parseExpression) }
  return { kind: 'name', at, name: token.text }
}
