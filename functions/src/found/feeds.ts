import { inLanguage, type Language } from '@kopir/domain/language'
import type { PublishedForums } from '@kopir/domain/published/meetings'
import type { PublishedProposals } from '@kopir/domain/published/proposal-list'
import { plainLine } from '@kopir/domain/text/plain-line'
import { document, element, escapeXml } from './xml.ts'

interface Entry {
  path: string
  title: string
  summary: string
  updated: Date
}

interface Feed {
  origin: string
  language: Language
  territoryId: string
  /** Of the feed. */
  title: string
  kind: FeedKind
}

export type FeedKind = 'answers' | 'meetings'
const shown = 50

/** The newest answers of a place, in Atom (RFC 4287). */
export const answersFeed = (feed: Feed, { proposals }: PublishedProposals): string =>
  atom(
    feed,
    proposals.flatMap(({ id, number, title, answer }) =>
      answer
        ? {
            path: `/${feed.territoryId}/proposals/${id}`,
            title,
            summary: [number, answer.answeredOn].filter(Boolean).join(' · '),
            updated: new Date(`${answer.answeredOn}T00:00:00Z`),
          }
        : [],
    ),
  )

/** Coming and past meetings of a place, the newest first. */
export const meetingsFeed = (feed: Feed, forums: PublishedForums): string =>
  atom(
    feed,
    forums.map(({ id, title, place, summary, startsAt }) => ({
      path: `/${feed.territoryId}/forums/${id}`,
      title: inLanguage(title, feed.language).text,
      summary: [inLanguage(place, feed.language).text, plainLine(inLanguage(summary, feed.language).text)].join('. '),
      updated: startsAt,
    })),
  )

function atom({ origin, language, territoryId, title, kind }: Feed, entries: readonly Entry[]): string {
  const own = `${origin}/feeds/${language}/${territoryId}/${kind}.atom`
  const newest = entries.slice(0, shown)
  const updated = new Date(Math.max(0, ...newest.map((entry) => entry.updated.getTime())))
  const written = newest.map((entry) => {
    const address = `${origin}/${language}${entry.path}`
    return element(
      'entry',
      [
        element('id', escapeXml(address)),
        element('title', escapeXml(entry.title)),
        element('link', '', { href: address }),
        element('updated', entry.updated.toISOString()),
        element('summary', escapeXml(entry.summary)),
      ].join(''),
    )
  })
  const head = [
    element('id', escapeXml(own)),
    element('title', escapeXml(title)),
    element('link', '', { rel: 'self', href: own }),
    element('link', '', { href: `${origin}/${language}/${territoryId}` }),
    element('updated', updated.toISOString()),
    element('author', element('name', 'Көпір')),
  ]
  return document(
    element('feed', [...head, ...written].join(''), { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }),
  )
}
