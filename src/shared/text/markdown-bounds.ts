/** How deep quotations and lists may stand in each other at the beginning of a line. */
const maxContainers = 20
/** Signs that may open or close something within a text: reading them costs the square of their number. */
const maxDelimiters = 600
/** How deep anything may be nested: what is deeper ends the stack of whatever walks through it. */
export const maxDepth = 40

const containers = /^[ ]*(?:(?:>|[-+*](?=[ ]|$)|\d{1,9}[.)](?=[ ]|$))[ ]*)+/gm
const container = />|[-+*]|\d{1,9}[.)]/g
const delimiters = /[*_]+|`+/g

/** Whether a text can be read as Markdown at a bounded cost; what cannot is shown as it was typed. One pass through it. */
export function isBoundedMarkdown(text: string): boolean {
  for (const [prefix] of text.matchAll(containers)) {
    if ((prefix.match(container)?.length ?? 0) > maxContainers) return false
  }
  let cost = 0
  for (const [run] of text.matchAll(delimiters)) {
    // A short run opens one thing; a long one as many as it has signs. A row of backquotes is looked for to the end.
    cost += run.startsWith('`') ? 4 : run.length > 3 ? run.length : 1
    if (cost > maxDelimiters) return false
  }
  return true
}
