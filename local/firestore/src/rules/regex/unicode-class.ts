import { MAX_CODE_POINT, type Ranges } from './syntax.ts'

const known = new Map<string, Ranges | null>()

/** The code points of `\p{name}`, a general category or a script; null where Unicode has no such name. */
export function unicodeClass(name: string): Ranges | null {
  let ranges = known.get(name)
  if (ranges === undefined) {
    ranges = find(name)
    if (known.size < 100) known.set(name, ranges)
  }
  return ranges
}

function find(name: string): Ranges | null {
  if (!/^\w+$/.test(name)) return null
  for (const property of [`gc=${name}`, `Script=${name}`]) {
    let test: RegExp
    try {
      test = new RegExp(`\\p{${property}}`, 'u')
    } catch {
      continue
    }
    return scan(test)
  }
  return null
}

function scan(test: RegExp): Ranges {
  const ranges: [number, number][] = []
  for (let point = 0; point <= MAX_CODE_POINT; point++) {
    if (!test.test(String.fromCodePoint(point))) continue
    const last = ranges.at(-1)
    if (last && last[1] === point - 1) last[1] = point
    else ranges.push([point, point])
  }
  return ranges
}
