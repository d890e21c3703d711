type Report = (message: string, offset: number) => never

const escapePattern = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|([\s\S]))/g
const simpleEscapes: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '`': '`',
  '?': '?',
}

function* pieces(body: string, report: Report): Generator<{ code: number } | { text: string }> {
  let end = 0
  for (const match of body.matchAll(escapePattern)) {
    yield { text: body.slice(end, match.index) }
    end = match.index + match[0].length
    const [, hex, unicode, long, octal, simple = ''] = match
    const digits = hex ?? unicode ?? long
    if (octal) yield { code: Number.parseInt(octal, 8) }
    else if (digits === undefined)
      yield { text: simpleEscapes[simple] ?? report(`Unknown escape '\\${simple}'`, match.index) }
    else if (hex) yield { code: Number.parseInt(hex, 16) }
    else {
      const point = Number.parseInt(digits, 16)
      yield {
        text: point > 0x10ffff ? report(`No character '\\U${digits}'`, match.index) : String.fromCodePoint(point),
      }
    }
  }
  yield { text: body.slice(end) }
}

/** The characters that the body of a string literal stands for. */
export function unescapeText(body: string, report: Report): string {
  if (!body.includes('\\')) return body
  return [...pieces(body, report)].map((p) => ('text' in p ? p.text : String.fromCharCode(p.code))).join('')
}

/** The bytes that the body of a `b'…'` literal stands for: `\xHH` is one byte, a character is its UTF-8. */
export function unescapeBytes(body: string, report: Report): Uint8Array {
  const parts = [...pieces(body, report)].map((p) => ('text' in p ? Buffer.from(p.text, 'utf8') : Buffer.of(p.code)))
  return new Uint8Array(Buffer.concat(parts))
}
