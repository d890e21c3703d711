import { readFileSync } from 'node:fs'
import type { Language } from '@kopir/domain/language'
import type { RenderedPage } from '@kopir/domain/published/rendering'
import { scriptJson } from '@kopir/domain/text/markup'

/** What the build knows of the client: written beside the renderer. */
interface ClientBuild {
  /** The page without content, as Hosting serves it. */
  html: string
  /** The scripts of a page's first load, by the name of the page. */
  code: Record<string, string[]>
  /** Where the parts of the font are that first views load. */
  fonts: Record<'latin' | 'cyrillic' | 'kazakh', string>
  /** Where the texts are, by language and table. */
  texts: Record<Language, Record<string, string>>
}

let build: ClientBuild | undefined

function readBuild(): ClientBuild {
  build ??= JSON.parse(readFileSync(new URL('./renderer/client.json', import.meta.url), 'utf8')) as ClientBuild
  return build
}

/** The page without content: the program fills it, as far as it gets its data. */
export const emptyPage = (): string => readBuild().html

/** What a language is written with; figures are Latin. */
const lettersOf = {
  kk: ['cyrillic', 'latin', 'kazakh'],
  ru: ['cyrillic', 'latin'],
  en: ['latin'],
} as const satisfies Record<Language, readonly (keyof ClientBuild['fonts'])[]>

/** The rendered page as a document, which the program takes over as it stands. */
export function fillPage(page: Extract<RenderedPage, { moved: null }>, now: Date): string {
  const { html, code, texts, fonts } = readBuild()
  const tables = texts[page.language]
  const isFound = page.page !== null
  const urls = ['shared', ...page.areas].flatMap((table) => tables[table] ?? [])
  const links = [
    ...lettersOf[page.language].map(
      (part) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${fonts[part]}">`,
    ),
    ...urls.map((url) => `<link rel="preload" as="fetch" crossorigin href="${url}">`),
    // The document names the entry's own scripts already.
    ...(code[page.page ?? ''] ?? [])
      .filter((url) => !html.includes(url))
      .map((url) => `<link rel="modulepreload" fetchpriority="low" href="${url}">`),
  ]
  const firstView = `<script type="application/json" id="first-view">${scriptJson({ now, answers: page.answers })}</script>`
  const parts: [part: RegExp, filling: string][] = [
    [/<html lang="\w+"/, `<html lang="${page.language}"${isFound ? ' data-rendered' : ''}`],
    [/<title>[\s\S]*?<meta name="description"[^>]*>/, page.head],
    [/<\/head>/, `${isFound ? links.join('') : ''}</head>`],
    // The page is read before it is a program: letters go first.
    [/<script type="module"/, '<script type="module" fetchpriority="low"'],
    [/<div id="root">[\s\S]*?<!--root-->/, `<div id="root">${page.body}</div>${isFound ? firstView : ''}`],
  ]
  return parts.reduce((filled, [part, filling]) => filled.replace(part, () => filling), html)
}
