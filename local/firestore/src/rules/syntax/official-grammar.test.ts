import { parseForESLint } from '@firebase/eslint-plugin-security-rules/parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRules } from '../parse-rules.ts'
import { parseFile } from './parse-file.ts'
import { RulesSyntaxError } from './scanner.ts'

/** What the official grammar says to a file: null, or its first complaint. */
function official(source: string): string | null {
  try {
    parseForESLint(source)
    return null
  } catch (error) {
    return String((error as Error).message)
  }
}

/** What ours says; nothing but its own error, with a place inside of the file, may be thrown. */
function ours(source: string): string | null {
  try {
    parseFile(source)
    return null
  } catch (error) {
    if (!(error instanceof RulesSyntaxError)) throw error
    expect(error.at).toBeGreaterThanOrEqual(0)
    expect(error.at).toBeLessThanOrEqual(source.length)
    return error.message
  }
}

/** Where ours is stricter on purpose, by its complaint: limits and meanings that a grammar does not know. */
const stricter = [
  /too complex/,
  /^Maximum allowed/,
  /^A function has at most/,
  /^Duplicate service name/,
  /^Invalid number literal/,
  /^Import statements/,
  // The official emulator refuses it as well, at a later stage.
  /is not well encoded/,
  // The official grammar takes an open comment for the step of a path.
  /^Missing '\*\/'/,
  // A slash and a brace behind a path: we read a wildcard, the official grammar a division where that fits.
  /the name of a wildcard/,
]

/**
 * Where ours is more lenient on purpose: the official grammar treats a slash and a space after a path sometimes one
 * way, sometimes the other.
 */
const laxer = [/^Forward slash/, /^Missing 'match' keyword/]

const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(' '))
const name = fc.constantFrom('a', 'b', 'id', 'request', 'resource', 'data', 'f', 'math', '$x', '_y1')
const literal = fc.constantFrom(
  'null',
  'true',
  '1',
  '0',
  '1.5',
  '.5',
  '2.',
  "'a'",
  '"b"',
  "b'\\x41'",
  "'\\u0416\\n'",
  "''",
)
const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const inner = tie('expression')
  const list = fc.array(inner, { maxLength: 2 }).map((items) => items.join(', '))
  const segment = fc.oneof(
    fc.constantFrom('/a', '/b-c', '/(default)', '/x.y', '/%20'),
    inner.map((e) => `/$(${e})`),
  )
  return {
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      name,
      literal,
      joined(
        inner,
        fc.constantFrom('+', '-', '*', '/ ', '%', '==', '!=', '<', '<=', '>', '>=', 'in', '&&', '||'),
        inner,
      ),
      joined(inner, fc.constantFrom('is int', 'is string', 'is foo')),
      fc.tuple(fc.constantFrom('!', '-'), inner).map(([operator, e]) => `${operator}(${e})`),
      inner.map((e) => `(${e})`),
      fc.tuple(inner, inner, inner).map(([x, y, z]) => `(${x} ? ${y} : ${z})`),
      fc.tuple(name, name).map(([x, y]) => `${x}.${y}`),
      fc.tuple(name, inner).map(([x, e]) => `${x}[${e}]`),
      fc.tuple(name, inner, inner).map(([x, e, g]) => `${x}[${e}:${g}]`),
      fc.tuple(name, list).map(([x, items]) => `${x}(${items})`),
      fc.tuple(name, name, list).map(([x, y, items]) => `${x}.${y}(${items})`),
      list.map((items) => `[${items}]`),
      fc.tuple(literal, inner).map(([key, e]) => `{${key}: ${e}}`),
      fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => segments.join('')),
    ),
  }
})
const allow = fc.oneof(
  fc.constantFrom('allow read;', 'allow get, list', 'allow write: if false;'),
  expression.map((e) => `allow read: if ${e};`),
)
const fn = fc
  .tuple(
    name,
    fc.uniqueArray(name, { maxLength: 3 }),
    fc.array(fc.tuple(name, expression), { maxLength: 2 }),
    expression,
  )
  .map(([called, parameters, lets, e]) => {
    const bound = lets.map(([variable, value]) => `let ${variable} = ${value};`).join(' ')
    return `function ${called}(${parameters.join(', ')}) { ${bound} return ${e}; }`
  })
const pattern = fc.constantFrom('/a', '/a/{id}', '/{x=**}', '/a/{x = *}/b', '/(default)/x~y', "/a'b/&c")
const file = fc
  .tuple(
    fc.constantFrom('', "rules_version = '2';", 'rules_version = "1"'),
    fc.array(fn, { maxLength: 2 }),
    fc.array(fc.tuple(pattern, fc.array(fc.oneof(allow, fn), { minLength: 1, maxLength: 3 })), {
      minLength: 1,
      maxLength: 2,
    }),
  )
  .map(([version, functions, matches]) => {
    const blocks = matches.map(([path, body]) => `match ${path} { ${body.join('\n')} }`)
    return `${version}\nservice cloud.firestore {\n${[...functions, ...blocks].join('\n')}\n}`
  })

const tokenPattern = /\s+|[\w$]+|'[^'\n]*'|"[^"\n]*"|&&|\|\||[=!<>]=|\*\*|./gsu
const stray = fc.constantFrom(
  ...'{ } ( ) [ ] ; : , . / // /* ? ! - -- ++ + * ** = == & && | || $ @ # if in is let null match allow return service default'.split(
    ' ',
  ),
  "'",
  '"',
  '\\',
  '1',
  '01',
  '1e3',
  'é',
  '\u00a0',
)
/** A file with some of its tokens deleted, doubled, swapped or replaced. */
const mutated = fc
  .tuple(
    file,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('delete', 'double', 'swap', 'replace', 'insert'), stray), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([source, changes]) => {
    const tokens = source.match(tokenPattern) ?? []
    for (const [place, change, token] of changes) {
      const at = place % tokens.length
      if (change === 'delete') tokens.splice(at, 1)
      else if (change === 'double') tokens.splice(at, 0, tokens[at] as string)
      else if (change === 'swap') tokens.splice(at, 2, ...tokens.slice(at, at + 2).reverse())
      else if (change === 'replace') tokens[at] = token
      else tokens.splice(at, 0, ` ${token} `)
    }
    return tokens.join('')
  })

function compare(source: string): void {
  const own = ours(source)
  // The official grammar accepts any name of a service; ours accepts only names with dots in them.
  if (!/service cloud\.firestore\s*\{/.test(source)) return
  const other = official(source)
  if (own !== null && other === null) {
    expect({ source, refused: own, deliberate: stricter.some((reason) => reason.test(own)) }).toMatchObject({
      deliberate: true,
    })
  }
  if (own === null && other !== null) {
    expect({ source, missed: other, deliberate: laxer.some((reason) => reason.test(other)) }).toMatchObject({
      deliberate: true,
    })
  }
}

describe('the parser agrees with the official grammar', () => {
  it('on files that follow it', () => {
    fc.assert(fc.property(file, compare), { numRuns: 20 })
  }, 60_000)
  it('on files that almost follow it', () => {
    fc.assert(fc.property(mutated, compare), { numRuns: 60 })
  }, 60_000)
  it('in time in proportion to the length, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(stray, { maxLength: 30 }).map((tokens) => tokens.join(' ')),
      fc.array(fc.constantFrom(...'([{/!-?:$&|'), { maxLength: 8 }).map((opening) => opening.join('').repeat(2000)),
    )
    fc.assert(
      fc.property(text, (noise) => {
        ours(noise)
        ours(`service cloud.firestore { match /a { allow read: if ${noise}; } }`)
        parseRules(`service cloud.firestore { ${noise} }`)
      }),
      { numRuns: 300 },
    )
  })
})
