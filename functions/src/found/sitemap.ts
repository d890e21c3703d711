import { languages } from '@kopir/domain/language'
import { document, element, escapeXml } from './xml.ts'

export interface SitePage {
  /** Without a language. */
  path: string
  changed?: Date
}

/**
 * As many pages as one file names. A page has an address in each language and each of them names the others: 15,000
 * addresses and some 7 MB, where sitemaps.org allows 50,000 and 50 MB, and a function's answer 32.
 */
const pagesInFile = 5_000

/** How many files the pages of a list take. */
export const filesOf = (pages: number): number => Math.ceil(pages / pagesInFile)

/** The pages in a file, the first being 1. */
export const inFile = <Page>(pages: readonly Page[], file: number): Page[] =>
  pages.slice((file - 1) * pagesInFile, file * pagesInFile)

/** Pages of no place. */
export const generalPages: readonly SitePage[] = ['/', '/about', '/rules', '/privacy'].map((path) => ({ path }))

/** Pages that each place has. */
export const placeSections = ['', '/registry', '/proposals', '/forums', '/roadmap', '/dashboard']

/** Names the files, by their paths. */
export const sitemapIndex = (origin: string, files: readonly string[]): string =>
  document(
    element(
      'sitemapindex',
      files.map((path) => element('sitemap', element('loc', escapeXml(origin + path)))).join(''),
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    ),
  )

/** Pages at the address that each has in each language, which is the one that it calls its own, beside the others. */
export function sitemapOf(origin: string, pages: readonly SitePage[]): string {
  const link = (hreflang: string, href: string) => element('xhtml:link', '', { rel: 'alternate', hreflang, href })
  const urls = pages.flatMap(({ path, changed }) => {
    const spoken = languages.map((language) => ({
      language,
      address: `${origin}/${language}${path === '/' ? '' : path}`,
    }))
    const alternates = [
      ...spoken.map(({ language, address }) => link(language, address)),
      link('x-default', origin + path),
    ]
    const same = [changed ? element('lastmod', changed.toISOString()) : '', ...alternates].join('')
    return spoken.map(({ address }) => element('url', element('loc', escapeXml(address)) + same))
  })
  return document(
    element('urlset', urls.join(''), {
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    }),
  )
}
