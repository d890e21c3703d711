import { maxCodePoint, type Ranges } from './regex-node.ts'

const known = new Map<string, Ranges | null>()

/** What RE2 knows as general categories: short names only, and none for what Unicode has not given out (Cn). */
const categories = /^(C[cfos]?|L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?)$/

/** JavaScript also takes codes of four letters (`Cyrl`); these are names. */
const scriptsOfFourLetters = ['Cham', 'Kawi', 'Lisu', 'Modi', 'Thai', 'Toto']

/** The code points of `\p{name}`, a general category or a script by its long name; null where RE2 has no such name. */
export function unicodeClass(name: string): Ranges | null {
  let ranges = known.get(name)
  if (ranges === undefined) {
    ranges = find(name)
    if (known.size < 100) known.set(name, ranges)
  }
  return ranges
}

function find(name: string): Ranges | null {
  if (name === 'Any') return [[0, maxCodePoint]]
  // JavaScript counts what is not given out to C.
  if (name === 'C') return scan(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u)
  if (categories.test(name)) return scan(new RegExp(`\\p{gc=${name}}`, 'u'))
  if (/^[A-Z][a-z]{3}$/.test(name) && !scriptsOfFourLetters.includes(name)) return null
  try {
    return scan(new RegExp(`\\p{Script=${name}}`, 'u'))
  } catch {
    return null
  }
}

function scan(test: RegExp): Ranges {
  const ranges: [number, number][] = []
  for (let point = 0; point <= maxCodePoint; point++) {
    if (!test.test(String.fromCodePoint(point))) continue
    const last = ranges.at(-1)
    if (last && last[1] === point - 1) last[1] = point
    else ranges.push([point, point])
  }
  return ranges
}
