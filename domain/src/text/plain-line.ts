/** Characters that a preview shows. */
const longest = 200

/** Words of Markdown as one line of plain text, cut at the end of a word. */
export function plainLine(text: string): string {
  const words = text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/[*_`~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/\s\S*$/, '')} …`
}
