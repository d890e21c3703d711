import { escapeMarkup } from '@kopir/domain/text/markup'

/** What no XML may hold, however it is written. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** A text as it stands in an element or an attribute. */
export const escapeXml = (text: string): string => escapeMarkup(text.replace(forbidden, ''))

/** An element with text or with other elements, which are already XML. */
export const element = (name: string, content: string, attributes: Record<string, string> = {}): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  return content ? `<${name}${written.join('')}>${content}</${name}>` : `<${name}${written.join('')}/>`
}

export const document = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
