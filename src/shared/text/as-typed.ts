import { findAddresses } from './find-addresses.ts'
import { maxDepth } from './markdown-bounds.ts'

/** As much of a Markdown tree as is changed here. */
interface MarkdownNode {
  type: string
  value?: string
  url?: string
  lang?: string | null
  meta?: string | null
  ordered?: boolean | null
  data?: { hProperties?: Record<string, unknown> }
  children?: MarkdownNode[]
  position?: { start: { offset?: number }; end: { offset?: number } }
}

/**
 * What Markdown would take out of a text or read otherwise than it was typed: tags, names for characters (which bring in
 * hidden ones), links behind other words and their definitions, pictures, lines drawn, headings by underlining, code by
 * indenting, backslashes.
 */
const notRead = [
  'htmlFlow',
  'htmlText',
  'characterReference',
  'characterEscape',
  'hardBreakEscape',
  'autolink',
  'definition',
  'labelStartLink',
  'labelStartImage',
  'labelEnd',
  'setextUnderline',
  'thematicBreak',
  'codeIndented',
]

/** A plugin for remark: everything that was typed is shown, bare addresses become links, what is too deep becomes plain. */
export function asTyped(this: { data(): object }) {
  const data = this.data() as { micromarkExtensions?: object[] }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: notRead } }]
  return (tree: MarkdownNode, file: { toString(): string }): void => {
    const text = String(file)
    if (depthOf(tree) > maxDepth) tree.children = [{ type: 'paragraph', children: typed(text) }]
    else writeOut(tree, text)
  }
}

/** How deep the tree is, up to one more than is allowed. */
function depthOf(tree: MarkdownNode): number {
  let level: MarkdownNode[] = [tree]
  let depth = 0
  while (level.length > 0 && depth <= maxDepth) {
    level = level.flatMap(({ children }) => children ?? [])
    depth++
  }
  return depth
}

function writeOut(tree: MarkdownNode, text: string): void {
  const waiting = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!node.children) continue
    const shown = joined(node.children.flatMap((child) => shownWhole(child, text)))
    waiting.push(...shown)
    node.children = shown.flatMap((child) => (child.type === 'text' ? typed(child.value ?? '') : [child]))
  }
}

/** A node with what its marks would hide; as it was typed where the marks say more than what they stand for. */
function shownWhole(node: MarkdownNode, text: string): MarkdownNode[] {
  switch (node.type) {
    case 'emphasis':
    case 'strong':
      return standsAlone(node, text) ? [node] : unmarked(node, text)
    case 'code':
      return [withInfo(node)]
    case 'heading':
      return node.children?.length ? [withClosing(node, text)] : [asParagraph(node, text)]
    case 'list':
      return [node.ordered ? numbered(node, text) : isPlus(node, text) ? asParagraph(node, text) : node]
    default:
      return [node]
  }
}

const startOf = ({ position }: MarkdownNode) => position?.start.offset ?? 0
const endOf = ({ position }: MarkdownNode) => position?.end.offset ?? 0
const sourceOf = (node: MarkdownNode, text: string) => text.slice(startOf(node), endOf(node))
const textNode = (value: string): MarkdownNode => ({ type: 'text', value })

/** What was typed, in a paragraph of its own. */
const asParagraph = (node: MarkdownNode, text: string): MarkdownNode => ({
  type: 'paragraph',
  children: [textNode(sourceOf(node, text))],
})

/** Whether what is stressed is a word or a few of them, and not a part of `5*6*7` or of an address. */
const standsAlone = (node: MarkdownNode, text: string) =>
  /^(?:$|[\s*_([{«„“"'’—–-])/.test(text.charAt(startOf(node) - 1)) &&
  /^(?:$|[\s*_)\]}»”“"'’.,:;!?…—–-])/.test(text.charAt(endOf(node)))

function unmarked(node: MarkdownNode, text: string): MarkdownNode[] {
  const length = node.type === 'strong' ? 2 : 1
  const mark = text.slice(startOf(node), startOf(node) + length)
  return [textNode(mark), ...(node.children ?? []).flatMap((child) => shownWhole(child, text)), textNode(mark)]
}

/** Neighbouring texts as one: an address may go on over a mark that is none. */
function joined(nodes: MarkdownNode[]): MarkdownNode[] {
  const result: MarkdownNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (last?.type === 'text' && node.type === 'text')
      result[result.length - 1] = textNode(`${last.value}${node.value}`)
    else result.push(node)
  }
  return result
}

/** What stands behind the opening fence becomes the first line. */
function withInfo({ lang, meta, value = '', ...rest }: MarkdownNode): MarkdownNode {
  const info = [lang, meta].filter(Boolean).join(' ')
  return { ...rest, value: info ? `${info}\n${value}` : value }
}

/** The signs that would close a heading. */
function withClosing(node: MarkdownNode, text: string): MarkdownNode {
  const [closing] = /[ \t]+#+[ \t]*$/.exec(sourceOf(node, text)) ?? []
  return closing ? { ...node, children: [...(node.children ?? []), textNode(closing.trimEnd())] } : node
}

const isPlus = (node: MarkdownNode, text: string) => text.charAt(startOf(node)) === '+'

/** Each item has the number that was typed; a list with numbers that no browser would write stays as it is. */
function numbered(node: MarkdownNode, text: string): MarkdownNode {
  const items = node.children ?? []
  const marks = items.map((item) => /^(0|[1-9]\d{0,8})([.)])/.exec(text.slice(startOf(item), startOf(item) + 11)))
  if (marks.includes(null)) return asParagraph(node, text)
  const inParens = marks[0]?.[2] === ')'
  return {
    ...node,
    data: { hProperties: inParens ? { className: ['parens'] } : {} },
    children: items.map((item, index) => ({ ...item, data: { hProperties: { value: Number(marks[index]?.[1]) } } })),
  }
}

/** A text as nodes: a break for each end of a line, a link for each address. */
function typed(text: string): MarkdownNode[] {
  return text.split('\n').flatMap((line, index) => {
    const nodes: MarkdownNode[] = findAddresses(line).map(({ text: value, href }) =>
      href === undefined ? textNode(value) : { type: 'link', url: href, children: [textNode(value)] },
    )
    return index === 0 ? nodes : [{ type: 'break' }, ...nodes]
  })
}
