import { fail } from '../value/failure.ts'
import { parseClass, parseClassEscape } from './parse-class.ts'
import { maxCodePoint, maxRepeat, notNewline, type RegexNode } from './regex-node.ts'
import { RegexReader } from './regex-reader.ts'

/** The tree of a pattern in RE2's syntax; what RE2 refuses (look-around, back references) ends the evaluation. */
export function parseRegex(pattern: string): RegexNode {
  const reader = new RegexReader(pattern)
  const node = parseChoice(reader, 0)
  if (!reader.done) fail('Invalid regular expression: unexpected ).')
  return node
}

function parseChoice(reader: RegexReader, depth: number): RegexNode {
  if (depth > 100) fail('Invalid regular expression: nested too deeply.')
  const options: RegexNode[] = [parseSequence(reader, depth)]
  while (reader.accept('|')) options.push(parseSequence(reader, depth))
  return options.length === 1 ? (options[0] as RegexNode) : { kind: 'choice', options }
}

function parseSequence(reader: RegexReader, depth: number): RegexNode {
  const parts: RegexNode[] = []
  while (!reader.done && !reader.sees('|') && !reader.sees(')')) {
    if (reader.accept('\\Q')) {
      const quoted = reader.until('\\E').map((point) => single(reader, point))
      const last = quoted.pop()
      parts.push(...quoted)
      if (last) parts.push(parseRepeat(reader, last))
      continue
    }
    parts.push(parseRepeat(reader, parseAtom(reader, depth)))
  }
  return { kind: 'sequence', parts }
}

const single = (reader: RegexReader, point: number): RegexNode => ({
  kind: 'characters',
  ranges: [[point, point]],
  foldCase: reader.flags.i,
})

function parseRepeat(reader: RegexReader, atom: RegexNode): RegexNode {
  const bounds = reader.accept('*')
    ? [0, Number.POSITIVE_INFINITY]
    : reader.accept('+')
      ? [1, Number.POSITIVE_INFINITY]
      : reader.accept('?')
        ? [0, 1]
        : reader.acceptBounds()
  if (!bounds) return atom
  const [min = 0, max = 0] = bounds
  if (min > maxRepeat || (max > maxRepeat && max !== Number.POSITIVE_INFINITY) || min > max) {
    return fail('Invalid regular expression: bad repetition.')
  }
  const isLazy = reader.accept('?')
  if (reader.sees('*') || reader.sees('+') || reader.sees('?')) fail('Invalid regular expression: nested repetition.')
  return { kind: 'repeat', body: atom, min, max, greedy: isLazy === reader.flags.U }
}

function parseAtom(reader: RegexReader, depth: number): RegexNode {
  if (reader.accept('(')) return parseGroup(reader, depth)
  if (reader.accept('[')) return { kind: 'characters', ranges: parseClass(reader), foldCase: reader.flags.i }
  if (reader.accept('.')) {
    return { kind: 'characters', ranges: reader.flags.s ? [[0, maxCodePoint]] : notNewline, foldCase: false }
  }
  if (reader.accept('^')) return { kind: 'assertion', test: reader.flags.m ? 'lineStart' : 'textStart' }
  if (reader.accept('$')) return { kind: 'assertion', test: reader.flags.m ? 'lineEnd' : 'textEnd' }
  if (reader.accept('\\A')) return { kind: 'assertion', test: 'textStart' }
  if (reader.accept('\\z')) return { kind: 'assertion', test: 'textEnd' }
  if (reader.accept('\\b')) return { kind: 'assertion', test: 'boundary' }
  if (reader.accept('\\B')) return { kind: 'assertion', test: 'notBoundary' }
  if (reader.accept('\\C')) return fail('Invalid regular expression: \\C.')
  if (reader.sees('*') || reader.sees('+') || reader.sees('?')) fail('Invalid regular expression: nothing to repeat.')
  if (reader.sees('\\')) return { kind: 'characters', ranges: parseClassEscape(reader), foldCase: reader.flags.i }
  return single(reader, reader.take())
}

function parseGroup(reader: RegexReader, depth: number): RegexNode {
  const outer = { ...reader.flags }
  let name: string | null = null
  let keeps = true
  if (reader.accept('?')) {
    const isNamed = reader.accept('P<') || (!reader.sees('<=') && !reader.sees('<!') && reader.accept('<'))
    if (isNamed) {
      name = String.fromCodePoint(...reader.until('>'))
      if (!/^\w+$/.test(name)) fail('Invalid regular expression: bad group name.')
    } else {
      keeps = false
      reader.takeFlags()
      // `(?i)` holds to the end of the group it stands in.
      if (reader.accept(')')) return { kind: 'sequence', parts: [] }
      if (!reader.accept(':')) fail('Invalid regular expression: unsupported group.')
    }
  }
  const index = keeps ? ++reader.groups : 0
  const body = parseChoice(reader, depth + 1)
  if (!reader.accept(')')) fail('Invalid regular expression: missing ).')
  reader.flags = outer
  return keeps ? { kind: 'group', index, name, body } : body
}
