/** What may stand between the cells of a line. */
export const delimiters = [';', ',', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

const lookedAt = 50

/** How often each delimiter stands in each of the first lines; what is quoted does not count. */
function countsByLine(text: string): Map<Delimiter, number>[] {
  const lines: Map<Delimiter, number>[] = []
  let line = new Map<Delimiter, number>()
  let isQuoted = false
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (sign === '\n') {
      if (line.size > 0) lines.push(line)
      if (lines.length === lookedAt) return lines
      line = new Map()
    } else if (delimiters.includes(sign as Delimiter)) {
      const delimiter = sign as Delimiter
      line.set(delimiter, (line.get(delimiter) ?? 0) + 1)
    }
  }
  if (line.size > 0) lines.push(line)
  return lines
}

/** How many lines have a delimiter as often as most lines have it: the one that makes columns is everywhere the same. */
function likeLines(lines: readonly Map<Delimiter, number>[], delimiter: Delimiter): number {
  const often = new Map<number, number>()
  for (const line of lines) {
    const count = line.get(delimiter) ?? 0
    if (count > 0) often.set(count, (often.get(count) ?? 0) + 1)
  }
  return Math.max(0, ...often.values())
}

/** Which delimiter makes columns of most lines; the first of them where none does. */
export function proposeDelimiter(text: string): Delimiter {
  const lines = countsByLine(text)
  let proposed: Delimiter = delimiters[0]
  for (const delimiter of delimiters) if (likeLines(lines, delimiter) > likeLines(lines, proposed)) proposed = delimiter
  return proposed
}
