import type { Forum } from '@kopir/domain/forum/forum'
import type { PublishedProposals } from '@kopir/domain/published/proposal-list'
import { expect, it } from 'vitest'
import { answersFeed, type Feed, meetingsFeed } from './feeds.ts'

const placeChangedAt = new Date('2026-03-01T00:00:00Z')
const feed: Feed = {
  ...{ origin: 'https://kopir.kz', language: 'kk', territoryId: 'almaty', title: 'Жауаптар', placeChangedAt },
  kind: 'answers',
}

const answered = (id: string, decision: string, answeredOn: string) =>
  ({ id, number: `ALA-2026-${id}`, title: 'Аялдама', answer: { decision, answeredOn } }) as unknown as Proposal
type Proposal = PublishedProposals['proposals'][number]
const listOf = (...proposals: Proposal[]) => ({ proposals, isFull: false, total: proposals.length })
const dates = (text: string) => [...text.matchAll(/<updated>([^<]*)/g)].map(([, date]) => date)

it('says of an answer what was decided, in the language of the feed', () => {
  const list = listOf(answered('7', 'declined', '2026-11-20'))
  expect(answersFeed(feed, list)).toContain(
    '<summary>ALA-2026-7 · Негіздеме беріліп, бас тартылды · 2026 ж. 20 қараша<',
  )
  expect(answersFeed({ ...feed, language: 'ru' }, list)).toContain('Отказано с обоснованием · 20 ноября 2026<')
})

it('is as new as its newest answer, from the beginning of that day', () => {
  const list = listOf(answered('7', 'accepted', '2026-11-20'), answered('6', 'declined', '2026-11-02'))
  const [ofFeed, ...ofEntries] = dates(answersFeed(feed, list))
  expect(ofEntries).toEqual(['2026-11-19T19:00:00.000Z', '2026-11-01T19:00:00.000Z'])
  expect(ofFeed).toBe(ofEntries[0])
})

it('dates a meeting to come by when it was told of, and says when it begins', () => {
  const text = (words: string) => ({ kk: words, ru: words, en: words })
  const forum = {
    ...{ id: 'f', title: text('Форум'), place: text('Зал'), summary: text('О *городе*') },
    ...{ startsAt: new Date('2099-01-01T05:00:00Z'), changedAt: new Date('2026-10-01T00:00:00Z') },
  } as unknown as Forum & { changedAt: Date }
  const meetings = meetingsFeed({ ...feed, kind: 'meetings', language: 'ru' }, [forum])
  expect(dates(meetings)).toEqual(Array(2).fill('2026-10-01T00:00:00.000Z'))
  expect(meetings).toContain('<summary>1 января 2099, 10:00 · Зал. О городе<')
})

it('has the date of its place while there is nothing to tell', () => {
  expect(dates(answersFeed(feed, listOf()))).toEqual([placeChangedAt.toISOString()])
})
