import { type Language, languages } from '@kopir/domain/language'
import { m } from '../shared/i18n/messages.ts'
import { pathIn } from './spoken-path.ts'

interface HeadOf {
  /** As HTML. */
  title: string
  language: Language
  origin: string
  /** Of the page, without a language. */
  path: string
  isFound: boolean
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? '')

/** What search engines and those who share a link read of a page, as HTML for its head. */
export function headOf({ title, language, origin, path, isFound }: HeadOf): string {
  const named = title || m.common_name()
  if (!isFound) return `<title>${named}</title><meta name="robots" content="noindex">`
  const addressIn = (spoken: Language | null) => escapeHtml(origin + pathIn(spoken, path))
  return [
    `<title>${named}</title>`,
    `<meta name="description" content="${escapeHtml(m.common_tagline())}">`,
    `<link rel="canonical" href="${addressIn(language)}">`,
    ...languages.map((spoken) => `<link rel="alternate" hreflang="${spoken}" href="${addressIn(spoken)}">`),
    `<link rel="alternate" hreflang="x-default" href="${addressIn(null)}">`,
  ].join('')
}
