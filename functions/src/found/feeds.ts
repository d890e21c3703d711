import type { Forum } from '@kopir/domain/forum/forum'
import { inLanguage, type Language } from '@kopir/domain/language'
import type { PublishedProposals } from '@kopir/domain/published/proposal-list'
import { plainLine } from '@kopir/domain/text/plain-line'
import { startOfDay } from '@kopir/domain/time/place-clock'
import { formatDate, formatDateTime, kazakhstanTimeZone } from '@kopir/texts/format-date'
import en from '@kopir/texts/messages/en/words.json' with { type: 'json' }
import kk from '@kopir/texts/messages/kk/words.json' with { type: 'json' }
import ru from '@kopir/texts/messages/ru/words.json' with { type: 'json' }
import type { Changed } from './read-found.ts'
import { document, element, escapeXml } from './xml.ts'

const words = { kk, ru, en }

interface Entry {
  path: string
  title: string
  summary: string
  /** When it was published or last changed, and never when it takes place. */
  updated: Date
}

export interface Feed {
  origin: string
  language: Language
  territoryId: string
  /** Of the feed. */
  title: string
  kind: FeedKind
  /** When the place itself was last changed: the date of a feed that has nothing to tell yet. */
  placeChangedAt: Date
}

export type FeedKind = 'answers' | 'meetings'
/** As many entries as a feed has. */
export const shownEntries = 50

/** The newest answers of a place with what was decided, in Atom (RFC 4287). */
export const answersFeed = (feed: Feed, { proposals }: PublishedProposals): string =>
  atom(
    feed,
    proposals.flatMap(({ id, number, title, answer }) =>
      answer
        ? {
            path: `/${feed.territoryId}/proposals/${id}`,
            title,
            summary: [
              number,
              words[feed.language][`decision_${answer.decision}`],
              formatDate(answer.answeredOn, feed.language),
            ]
              .filter(Boolean)
              .join(' · '),
            updated: startOfDay(answer.answeredOn, kazakhstanTimeZone),
          }
        : [],
    ),
  )

/** Coming and past meetings of a place, the last to begin first. */
export const meetingsFeed = (feed: Feed, forums: readonly (Forum & Changed)[]): string =>
  atom(
    feed,
    forums.map(({ id, title, place, summary, startsAt, changedAt }) => ({
      path: `/${feed.territoryId}/forums/${id}`,
      title: inLanguage(title, feed.language).text,
      summary: [
        `${formatDateTime(startsAt, feed.language)} · ${inLanguage(place, feed.language).text}`,
        plainLine(inLanguage(summary, feed.language).text),
      ].join('. '),
      updated: changedAt,
    })),
  )

function atom(feed: Feed, entries: readonly Entry[]): string {
  const { origin, language, territoryId, title, kind, placeChangedAt } = feed
  const own = `${origin}/feeds/${language}/${territoryId}/${kind}.atom`
  const newest = entries.slice(0, shownEntries)
  const [updated = placeChangedAt] = newest.map((entry) => entry.updated).toSorted((a, b) => b.getTime() - a.getTime())
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
