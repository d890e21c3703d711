import type { AllowStatement, Declared, FunctionDeclaration, MatchBlock, RulesFile } from './ast.ts'
import { parseExpression } from './parse-expression.ts'
import { parsePattern } from './parse-path.ts'
import { TokenReader } from './token-reader.ts'

const service = 'cloud.firestore'
const maxParameters = 7
const maxLets = 10
/** Blocks within the block of the documents. */
const maxMatchDepth = 10

/** The syntax tree of a rules file; throws a RulesSyntaxError at the first place that does not follow the grammar. */
export function parseFile(source: string): RulesFile {
  const reader = new TokenReader(source)
  if (reader.token.kind === 'end') reader.reject('Rules content empty.')
  const file: RulesFile = { version: parseVersion(reader), functions: [], matches: [] }
  const services = new Set<string>()
  do {
    if (reader.sees('function')) file.functions.push(parseFunction(reader))
    else if (reader.sees('service')) parseService(reader, file, services)
    else if (reader.sees('import')) reader.reject('Import statements are not allowed.')
    else reader.reject(`Unexpected '${reader.token.text}', expected 'service ${service}'.`)
  } while (reader.token.kind !== 'end')
  return file
}

function parseVersion(reader: TokenReader): '1' | '2' {
  if (!reader.accept('rules_version')) return '1'
  reader.expect('=')
  const { token } = reader
  if (token.kind !== 'string') return reader.reject("Missing '1' or '2' after 'rules_version ='.")
  if (token.value !== '1' && token.value !== '2') {
    return reader.reject(`Unsupported rules version ${token.value}: it must be '1' or '2'.`)
  }
  reader.advance()
  reader.accept(';')
  return token.value
}

/** One service; what belongs to another than Firestore is read and forgotten. */
function parseService(reader: TokenReader, file: RulesFile, seen: Set<string>): void {
  reader.expect('service')
  const { at } = reader.token
  let name = reader.expectName('the name of a service').name
  while (reader.accept('.')) name += `.${reader.expectName('the name of a service').name}`
  if (seen.has(name)) reader.reject('Duplicate service name declaration.', at)
  seen.add(name)
  const block = parseBlock(reader, 'service', ['function', 'match'], 0)
  if (name !== service) return
  file.functions.push(...block.functions)
  file.matches.push(...block.children)
}

type Body = Omit<MatchBlock, 'at' | 'pattern'>

function parseBlock(reader: TokenReader, what: string, expected: readonly string[], depth: number): Body {
  const body: Body = { functions: [], allows: [], children: [] }
  reader.expect('{')
  if (reader.sees('}')) reader.reject(`The '${what}' body must contain at least one declaration.`)
  while (!reader.accept('}')) {
    const { kind, text } = reader.token
    if (kind === 'segment') reader.reject("Missing 'match' keyword before path.")
    if (!expected.includes(text)) reader.reject(`Unexpected '${text}', expected '${expected.join("', '")}' or '}'.`)
    if (reader.sees('function')) body.functions.push(parseFunction(reader))
    else if (reader.sees('match')) body.children.push(parseMatch(reader, depth))
    else body.allows.push(parseAllow(reader))
  }
  return body
}

function parseMatch(reader: TokenReader, depth: number): MatchBlock {
  const { at } = reader.advance()
  if (depth > maxMatchDepth) {
    reader.reject(`Maximum allowed resource rule depth of ${maxMatchDepth} is reached.`, at)
  }
  const pattern = parsePattern(reader)
  return { at, pattern, ...parseBlock(reader, 'match', ['allow', 'function', 'match'], depth + 1) }
}

/** The semicolon after a condition is optional. */
function parseAllow(reader: TokenReader): AllowStatement {
  const start = reader.advance()
  const methods: Declared[] = []
  do methods.push(reader.expectName('a method'))
  while (reader.accept(','))
  if (reader.sees('if')) reader.reject("Missing ':' before 'if' condition.")
  let condition: AllowStatement['condition'] = null
  let { at } = start
  if (reader.accept(':')) {
    if (!reader.sees('if')) reader.reject("Missing 'if' before conditional expression.")
    reader.advance()
    at = reader.token.at
    condition = parseExpression(reader)
  }
  reader.accept(';')
  return { at, methods, condition }
}

function parseFunction(reader: TokenReader): FunctionDeclaration {
  reader.expect('function')
  const { name, at } = reader.expectName("a name after 'function'")
  reader.expect('(')
  const parameters: Declared[] = []
  if (!reader.sees(')')) {
    do parameters.push(reader.expectName('a parameter'))
    while (reader.accept(','))
  }
  reader.expect(')')
  if (parameters.length > maxParameters) {
    reader.reject(`Maximum allowed function arguments of ${maxParameters} for function ${name} is reached.`, at)
  }
  reader.expect('{')
  const lets: FunctionDeclaration['lets'] = []
  while (reader.accept('let')) {
    const declared = reader.expectName('a variable')
    if (lets.length === maxLets) reader.reject(`A function has at most ${maxLets} variables.`, declared.at)
    reader.expect('=')
    lets.push({ ...declared, value: parseExpression(reader) })
    reader.expect(';')
  }
  if (!reader.accept('return')) reader.reject(`Missing 'return' at '${reader.token.text}'.`)
  const result = parseExpression(reader)
  reader.accept(';')
  reader.expect('}')
  return { name, at, parameters, lets, result }
}
