/** A piece of a text: an address that can be opened, or what stands between addresses. */
export interface Piece {
  text: string
  href?: string
}

const candidate = /(?<before>^|[^\p{L}\p{N}@/])(?<address>(?:https?:\/\/|www\.)[^\s<>"«»“”]+)/giu
const closing = new Set(".,:;!?…'*_~)]")

/** The text in pieces: bare addresses of the web, and what is between them. Nothing of it is lost. */
export function findAddresses(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(candidate)) {
    const { before = '', address: found = '' } = match.groups ?? {}
    const address = withoutClosing(found)
    const href = hrefOf(address)
    if (href === null) continue
    const start = match.index + before.length
    if (start > end) pieces.push({ text: text.slice(end, start) })
    pieces.push({ text: address, href })
    end = start + address.length
  }
  if (end < text.length || pieces.length === 0) pieces.push({ text: text.slice(end) })
  return pieces
}

/** What ends a sentence or closes a bracket that was opened before the address is not part of it. */
function withoutClosing(address: string): string {
  let length = address.length
  // Counted once, so that ten thousand brackets cost ten thousand steps.
  let surplus = countOf(address, ')') - countOf(address, '(')
  for (; length > 0; length--) {
    const last = address[length - 1] as string
    if (!closing.has(last)) break
    if (last === ')' && surplus-- <= 0) break
  }
  return address.slice(0, length)
}

const countOf = (text: string, sign: string) => text.split(sign).length - 1

/** The address as a link that is safe to open; null for what is none. */
function hrefOf(address: string): string | null {
  try {
    const url = new URL(/^www\./i.test(address) ? `https://${address}` : address)
    return url.hostname.includes('.') || url.hostname === 'localhost' ? url.href : null
  } catch {
    return null
  }
}
