import type { PatternSegment } from '../syntax/ast.ts'
import { Path, type RuleValue, Unknown } from '../value/value.ts'

/** A segment that a list proof does not know. */
export const anySegment = Symbol('any segment')
/** Any number of segments, none included: the parents in a collection group. */
export const anySegments = Symbol('any segments')

export type PathElement = string | typeof anySegment | typeof anySegments

interface PathMatch {
  /** The first element that the pattern does not cover. */
  next: number
  captures: RuleValue[]
}

const unknownSegment = new Unknown(null, { type: 'string', comparisons: [], contains: [] })
const unknownPath = new Unknown(null, { type: 'path', comparisons: [], contains: [] })

/**
 * The ways in which a pattern covers the path from an element on. What is unknown is covered only by a wildcard: the
 * pattern must cover every path that the elements can stand for.
 */
export function matchPath(
  pattern: readonly PatternSegment[],
  path: readonly PathElement[],
  from: number,
  version: '1' | '2',
): PathMatch[] {
  const matches: PathMatch[] = []
  const captures: RuleValue[] = []
  const walk = (index: number, at: number): void => {
    const segment = pattern[index]
    if (!segment) {
      matches.push({ next: at, captures: [...captures] })
      return
    }
    if (segment.kind === 'recursive') {
      // Version 1 knows it only at the end, and there it covers at least one segment.
      const shortest = version === '1' ? path.length : at
      for (let end = Math.max(shortest, at + (version === '1' ? 1 : 0)); end <= path.length; end++) {
        captures.push(rest(path.slice(at, end)))
        walk(index + 1, end)
        captures.pop()
      }
      return
    }
    const element = path[at]
    if (element === undefined || element === anySegments) return
    if (segment.kind === 'literal') {
      if (element === segment.text) walk(index + 1, at + 1)
      return
    }
    captures.push(element === anySegment ? unknownSegment : element)
    walk(index + 1, at + 1)
    captures.pop()
  }
  walk(0, from)
  return matches
}

function rest(elements: readonly PathElement[]): RuleValue {
  return elements.every((element) => typeof element === 'string') ? new Path(elements) : unknownPath
}
