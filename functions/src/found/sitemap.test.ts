import { expect, it } from 'vitest'
import { filesOf, inFile, sitemapIndex, sitemapOf } from './sitemap.ts'

const origin = 'https://kopir.kz'
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found)

it('names a page at the address that it has in each language, beside its others', () => {
  const changed = new Date('2026-11-20T05:00:00Z')
  const sitemap = sitemapOf(origin, [{ path: '/' }, { path: '/almaty/proposals/p1', changed }])
  expect(all(sitemap, /<loc>([^<]*)/g)).toEqual([
    ...['kk', 'ru', 'en'].map((language) => `${origin}/${language}`),
    ...['kk', 'ru', 'en'].map((language) => `${origin}/${language}/almaty/proposals/p1`),
  ])
  const [, , , , ofProposal = ''] = sitemap.split('<url>')
  expect(all(ofProposal, /hreflang="([^"]*)"/g)).toEqual(['kk', 'ru', 'en', 'x-default'])
  expect(ofProposal).toContain(`hreflang="x-default" href="${origin}/almaty/proposals/p1"`)
  expect(all(sitemap, /<lastmod>([^<]*)/g)).toEqual(Array(3).fill(changed.toISOString()))
})

it('has no file with more addresses than one may name, and leaves no page out', () => {
  const ngos = Array.from({ length: 12_001 }, (_, index) => ({ path: `/almaty/registry/${index}` }))
  expect([0, 1, 5_000, 5_001, 12_001].map(filesOf)).toEqual([0, 1, 1, 2, 3])
  const files = [1, 2, 3].map((file) => sitemapOf(origin, inFile(ngos, file)))
  for (const file of files) {
    expect(all(file, /<(loc)>/g).length).toBeLessThanOrEqual(50_000)
    expect(file.length).toBeLessThan(32_000_000)
  }
  expect(new Set(files.flatMap((file) => all(file, /<loc>([^<]*)/g))).size).toBe(3 * 12_001)
})

it('names its files by their whole addresses', () => {
  expect(sitemapIndex(origin, ['/sitemap.almaty.pages.xml'])).toContain(`<loc>${origin}/sitemap.almaty.pages.xml</loc>`)
})
