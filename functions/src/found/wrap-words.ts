interface Room {
  /** As wide as a line may be, in what `measure` counts. */
  width: number
  lines: number
}

const graphemes = new Intl.Segmenter('ru', { granularity: 'grapheme' })
const signsOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment)

/**
 * A text in lines, broken between words, and within one that is longer than a line; what does not fit is left out behind
 * an ellipsis.
 */
export function wrapWords(text: string, measure: (text: string) => number, { width, lines }: Room): string[] {
  const words = text.split(/\s+/).filter(Boolean)
  const wrapped: string[] = []
  let line = ''
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const longer = line ? `${line} ${word}` : word
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (wrapped.length === lines - 1) return [...wrapped, cut(longer, measure, width)]
    if (line) {
      wrapped.push(line)
      words.unshift(word)
    } else {
      const begin = longest(signsOf(word), measure, width)
      wrapped.push(begin)
      words.unshift(word.slice(begin.length))
    }
    line = ''
  }
  return line ? [...wrapped, line] : wrapped
}

const ellipsis = '…'

function cut(text: string, measure: (text: string) => number, width: number): string {
  const begin = longest(signsOf(text), (shorter) => measure(shorter + ellipsis), width)
  const [whole = begin] = /^.*\s(?=\S*$)/s.exec(begin) ?? []
  // At the end of a word, unless the line is hardly more than the beginning of one.
  return (whole.length > begin.length / 2 ? whole : begin).trimEnd().replace(/[.,:;–—-]+$/, '') + ellipsis
}

/** As many signs from the beginning as fit, one at the least. */
function longest(signs: readonly string[], measure: (text: string) => number, width: number): string {
  let count = 1
  while (count < signs.length && measure(signs.slice(0, count + 1).join('')) <= width) count++
  return signs.slice(0, count).join('')
}
