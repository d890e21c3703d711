import { languages } from '@kopir/domain/language'
import type { PublishedForums } from '@kopir/domain/published/meetings'
import type { PublishedPlaces } from '@kopir/domain/published/pages'
import type { PublishedProposals } from '@kopir/domain/published/proposal-list'
import { decodeRegistry, type PublishedRegistry } from '@kopir/domain/published/registry'
import { document, element, escapeXml } from './xml.ts'

/** As many addresses as one file may name (sitemaps.org). */
const mostAddresses = 50_000
const sections = ['', '/registry', '/proposals', '/forums', '/roadmap', '/dashboard']

/** Names the file of each place that has pages of its own. */
export const sitemapIndex = (origin: string, { territories }: PublishedPlaces): string =>
  document(
    element(
      'sitemapindex',
      territories
        .filter(({ level }) => level !== 'district')
        .map(({ id }) => element('sitemap', element('loc', escapeXml(`${origin}/sitemap/${id}.xml`))))
        .join(''),
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    ),
  )

interface Published {
  registry: PublishedRegistry
  proposals: PublishedProposals
  forums: PublishedForums
}

/** Every public page of a place, each with its other languages. */
export function sitemapOf(origin: string, territoryId: string, { registry, proposals, forums }: Published): string {
  const place = `/${territoryId}`
  const pages: { path: string; changed?: Date }[] = [
    ...sections.map((section) => ({ path: place + section })),
    ...proposals.proposals.map(({ id, changedAt }) => ({ path: `${place}/proposals/${id}`, changed: changedAt })),
    ...forums.map(({ id }) => ({ path: `${place}/forums/${id}` })),
    ...decodeRegistry(registry).map(({ id }) => ({ path: `${place}/registry/${id}` })),
  ]
  const other = (hreflang: string, href: string) => element('xhtml:link', '', { rel: 'alternate', hreflang, href })
  const urls = pages
    .slice(0, mostAddresses)
    .map(({ path, changed }) =>
      element(
        'url',
        [
          element('loc', escapeXml(origin + path)),
          changed ? element('lastmod', changed.toISOString()) : '',
          ...languages.map((language) => other(language, `${origin}/${language}${path}`)),
          other('x-default', origin + path),
        ].join(''),
      ),
    )
  return document(
    element('urlset', urls.join(''), {
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    }),
  )
}
