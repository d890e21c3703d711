import type { AllowStatement, FunctionDeclaration, MatchBlock, Method, PatternSegment, RulesFile } from './ast.ts'
import { parseExpression } from './parse-expression.ts'
import { TokenReader } from './token-reader.ts'

const METHODS = new Map<string, Method[]>([
  ['read', ['get', 'list']],
  ['write', ['create', 'update', 'delete']],
  ['get', ['get']],
  ['list', ['list']],
  ['create', ['create']],
  ['update', ['update']],
  ['delete', ['delete']],
])
const MAX_PARAMETERS = 7
const MAX_LETS = 10

/** The syntax tree of a rules file; throws a RulesSyntaxError at the first place that does not follow the grammar. */
export function parseFile(source: string): RulesFile {
  const reader = new TokenReader(source)
  const file: RulesFile = { version: parseVersion(reader), functions: [], matches: [] }
  let services = 0
  while (reader.token.kind !== 'end') {
    if (reader.sees('function')) file.functions.push(parseFunction(reader))
    else if (reader.sees('service') && services++ === 0) parseService(reader, file)
    else if (reader.sees('service')) reader.reject('only one service is allowed')
    else reader.reject(`unexpected '${reader.token.text}', expected 'service cloud.firestore'`)
  }
  if (services === 0) reader.reject("missing 'service cloud.firestore { … }'")
  return file
}

function parseVersion(reader: TokenReader): '1' | '2' {
  if (!reader.accept('rules_version')) return '1'
  reader.expect('=')
  const { token } = reader
  if (token.kind !== 'string' || (token.value !== '1' && token.value !== '2')) {
    return reader.reject("rules_version must be '1' or '2'")
  }
  reader.advance()
  reader.expect(';')
  return token.value
}

function parseService(reader: TokenReader, file: RulesFile): void {
  reader.expect('service')
  const { at } = reader.token
  const first = reader.expectName('the name of the service')
  reader.expect('.')
  const name = `${first}.${reader.expectName('the name of the service')}`
  if (name !== 'cloud.firestore') reader.reject(`the service must be cloud.firestore, not ${name}`, at)
  reader.expect('{')
  while (!reader.accept('}')) {
    if (reader.sees('function')) file.functions.push(parseFunction(reader))
    else if (reader.sees('match')) file.matches.push(parseMatch(reader))
    else reader.reject(`unexpected '${reader.token.text}', expected 'match' or 'function'`)
  }
}

function parseMatch(reader: TokenReader): MatchBlock {
  const { at } = reader.token
  const block: MatchBlock = { at, pattern: parsePattern(reader), functions: [], allows: [], children: [] }
  reader.expect('{')
  while (!reader.accept('}')) {
    if (reader.sees('function')) block.functions.push(parseFunction(reader))
    else if (reader.sees('match')) block.children.push(parseMatch(reader))
    else if (reader.sees('allow')) block.allows.push(parseAllow(reader))
    else reader.reject(`unexpected '${reader.token.text}', expected 'match', 'allow' or 'function'`)
  }
  return block
}

function parsePattern(reader: TokenReader): PatternSegment[] {
  const pattern: PatternSegment[] = []
  if (!reader.sees('match')) reader.reject("missing 'match'")
  reader.scanner.moveTo(reader.token.at + 'match'.length)
  while (reader.scanner.enterSegment()) {
    const { text, at } = reader.scanner.segment()
    if (text === '$(') reader.reject('a match takes no expression; write a wildcard {name}', at)
    if (text !== '{') pattern.push({ kind: 'literal', text })
    else pattern.push(parseWildcard(reader))
  }
  reader.advance()
  if (pattern.length === 0) reader.reject("missing a path after 'match'")
  if (pattern.filter((segment) => segment.kind === 'recursive').length > 1) {
    reader.reject('a path has at most one recursive wildcard')
  }
  return pattern
}

function parseWildcard(reader: TokenReader): PatternSegment {
  reader.advance()
  const name = reader.expectName("a name after '{'")
  const isRecursive = reader.accept('=')
  if (isRecursive) {
    reader.expect('*')
    reader.expect('*')
  }
  if (!reader.sees('}')) reader.expect('}')
  reader.scanner.moveTo(reader.token.at + 1)
  return { kind: isRecursive ? 'recursive' : 'single', name }
}

function parseAllow(reader: TokenReader): AllowStatement {
  const { at } = reader.advance()
  const methods = new Set<Method>()
  do {
    const name = reader.token.text
    const named = METHODS.get(name) ?? reader.reject(`unknown method '${name}'`)
    for (const method of named) methods.add(method)
    reader.advance()
  } while (reader.accept(','))
  const isConditional = reader.accept(':')
  if (isConditional) reader.expect('if')
  const condition = isConditional ? parseExpression(reader) : null
  endStatement(reader)
  return { at, methods: [...methods], condition }
}

function parseFunction(reader: TokenReader): FunctionDeclaration {
  reader.expect('function')
  const { at } = reader.token
  const name = reader.expectName("a name after 'function'")
  reader.expect('(')
  const parameters: string[] = []
  while (!reader.accept(')')) {
    if (parameters.length === MAX_PARAMETERS) reader.reject(`a function has at most ${MAX_PARAMETERS} parameters`)
    parameters.push(reader.expectName('a parameter'))
    if (!reader.sees(')')) reader.expect(',')
  }
  reader.expect('{')
  const lets: FunctionDeclaration['lets'] = []
  while (reader.accept('let')) {
    const letAt = reader.token.at
    if (lets.length === MAX_LETS) reader.reject(`a function has at most ${MAX_LETS} variables`, letAt)
    const variable = reader.expectName("a name after 'let'")
    reader.expect('=')
    lets.push({ name: variable, at: letAt, value: parseExpression(reader) })
    reader.expect(';')
  }
  reader.expect('return')
  const result = parseExpression(reader)
  endStatement(reader)
  reader.expect('}')
  return { name, at, parameters, lets, result }
}

/** The official compiler lets the last statement before `}` go without its semicolon. */
function endStatement(reader: TokenReader): void {
  if (!reader.sees('}')) reader.expect(';')
}
