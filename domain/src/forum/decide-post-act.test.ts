import { describe, expect, it } from 'vitest'
import type { Reader } from '../act/actor.ts'
import type { Staff } from '../person/staff.ts'
import { decidePostAct, possiblePostActs } from './decide-post-act.ts'
import type { PostActContext } from './define-post-act.ts'
import { correctionMinutes, maxPostRevs } from './discussion.ts'
import type { Post, Session } from './forum.ts'
import type { PostActRequest } from './post-act-request.ts'

const now = new Date('2026-03-05T07:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const name = { kk: 'Сессия', ru: 'Сессия', en: 'Session' }
const session: Session = {
  id: 's1',
  forumId: 'f1',
  territoryId: 'almaty',
  kind: 'panel',
  title: name,
  theme: 'ecology',
  place: name,
  startsAt: now,
  endsAt: now,
  moderatorUids: ['host'],
  moderatorNames: ['Ведущая'],
  discussionOpen: true,
}
const shown: Post = {
  id: 'p1',
  authorUid: 'author',
  authorName: 'Автор',
  ngoId: 'n1',
  ngoName: { ru: 'НПО' },
  text: 'Как есть',
  lang: 'ru',
  replyTo: null,
  createdAt: ago(5),
  hidden: false,
  hiddenReason: null,
}
const words = {
  text: 'Как было',
  lang: 'ru',
  authorName: 'Автор',
  authorMark: null,
  ngoId: 'n1',
  ngoName: { ru: 'НПО' },
} as const
const hidden: Post = { ...shown, hidden: true, hiddenReason: 'Адрес', hiddenRev: 1, rev: 1, text: '', authorName: '' }
const objected: Post = { ...hidden, objection: 'open' }
const taken: Post = { ...shown, takenBackAt: ago(1) }
const moderator: Staff = {
  uid: 'moderator',
  displayName: 'Модератор',
  administrator: false,
  roles: { almaty: ['moderator'] },
  departments: {},
} as Staff
const people = {
  author: { uid: 'author', staff: null, ngoIds: ['n1'] },
  colleague: { uid: 'host', staff: null, ngoIds: ['n1'] },
  reader: { uid: 'reader', staff: null, ngoIds: [] },
  host: { uid: 'host', staff: null, ngoIds: [] },
  moderator: { uid: 'moderator', staff: moderator, ngoIds: [] },
} satisfies Record<string, Reader>
type Who = keyof typeof people

const said = { reason: 'Здесь нет чужого адреса', lang: 'ru' } as const
const place = { forumId: 'f1', sessionId: 's1', postId: 'p1' }
const requests = {
  correct: { act: 'correct', text: 'Как надо', lang: 'ru', ...place },
  'take-back': { act: 'take-back', ...place },
  report: { act: 'report', rule: 3, ...place },
  leave: { act: 'leave', ...place },
  object: { act: 'object', ...said, ...place },
  show: { act: 'show', ...said, ...place },
  dismiss: { act: 'dismiss', ...said, ...place },
} satisfies Record<PostActRequest['act'], PostActRequest>

const hiding: PostActContext['hiding'] = {
  step: { reason: 'Адрес', lang: 'ru', rule: 3, before: words },
  byUid: 'host',
}
const decide = (post: Post | null, who: Who, request: PostActRequest, change: Partial<PostActContext> = {}) =>
  decidePostAct(post, session, request, {
    actor: people[who],
    answered: null,
    now,
    case: null,
    hiding: post?.hidden ? hiding : null,
    ...change,
  })
const refused = (code: string) => ({ kind: 'refuse', code })

describe('possiblePostActs', () => {
  it.each<[string, Post, Who, string[]]>([
    ['the author of a new post', shown, 'author', ['correct', 'take-back']],
    ['the author of an older post', { ...shown, createdAt: ago(correctionMinutes + 1) }, 'author', ['take-back']],
    ['the author of a post that was changed often', { ...shown, rev: maxPostRevs }, 'author', ['take-back']],
    ['the author of a hidden post', hidden, 'author', ['object']],
    ['the author who objected', objected, 'author', []],
    ['the author whose objection was dismissed', { ...hidden, objection: 'dismissed' }, 'author', []],
    ['the author of what was taken back', taken, 'author', []],
    ['a reader', shown, 'reader', ['report']],
    ['a reader of a hidden post', hidden, 'reader', []],
    ['a moderator', shown, 'moderator', ['report', 'leave']],
    ['a moderator of a hidden post', hidden, 'moderator', ['show']],
    ['a moderator who has an objection before them', objected, 'moderator', ['show', 'dismiss']],
    ['a moderator who speaks for the NGO of the post', objected, 'colleague', []],
  ])('knows %s', (_what, post, who, acts) => {
    expect(possiblePostActs(post, session, people[who], null, now)).toEqual(acts)
  })

  it('offers a visitor nothing', () => {
    expect(possiblePostActs(shown, session, null, null, now)).toEqual([])
  })
})

describe('decidePostAct', () => {
  it('keeps what stood there before a correction, and when it was made', () => {
    expect(decide(shown, 'author', requests.correct)).toEqual({
      patch: { text: 'Как надо', lang: 'ru', correctedAt: now },
      step: {
        before: {
          text: 'Как есть',
          lang: 'ru',
          authorName: 'Автор',
          authorMark: null,
          ngoId: 'n1',
          ngoName: { ru: 'НПО' },
        },
      },
      case: null,
    })
    expect(decide(shown, 'author', { ...requests.correct, text: 'Как есть' })).toEqual(refused('nothing-changed'))
  })

  it('takes words, name and NGO with a post that is taken back', () => {
    expect(decide(shown, 'author', requests['take-back'])).toMatchObject({
      patch: { text: '', authorName: '', authorMark: null, ngoId: null, ngoName: null, takenBackAt: now },
    })
  })

  it('shows a post again as it stood', () => {
    expect(decide(objected, 'moderator', requests.show)).toMatchObject({
      patch: { ...words, hidden: false, hiddenReason: null, objection: null },
      step: said,
    })
  })

  it('leaves the decision on an objection to another moderator than the one who hid the post', () => {
    expect(decide(objected, 'moderator', requests.dismiss)).toMatchObject({ patch: { objection: 'dismissed' } })
    expect(decide(objected, 'host', requests.dismiss)).toEqual(refused('own-decision'))
    expect(decide(objected, 'host', requests.show)).toHaveProperty('patch')
  })

  it('counts reports and the rules that they name, and a settled case begins anew', () => {
    const first = decide(shown, 'reader', requests.report)
    expect(first).toEqual({ patch: null, step: null, case: { open: true, reports: 1, rules: [3] } })
    const known = { ...place, territoryId: 'almaty', open: true, at: now, reports: 1, rules: [3], objection: null }
    expect(decide(shown, 'reader', { ...requests.report, rule: 1 }, { case: known })).toMatchObject({
      case: { reports: 2, rules: [1, 3] },
    })
    expect(decide(shown, 'moderator', requests.leave, { case: known })).toMatchObject({
      case: { open: false, reports: 0, rules: [] },
    })
  })

  it.each<[keyof typeof requests, Post, Who]>([
    ['correct', shown, 'reader'],
    ['take-back', shown, 'moderator'],
    ['report', shown, 'author'],
    ['leave', shown, 'reader'],
    ['object', hidden, 'reader'],
    ['show', hidden, 'author'],
    ['dismiss', objected, 'reader'],
  ])('refuses to %s to whom it is not given', (act, post, who) => {
    expect(decide(post, who, requests[act])).toEqual(refused('not-allowed'))
  })

  it('refuses a moderator what answers their own side’s words', () => {
    const known = { ...place, territoryId: 'almaty', open: true, at: now, reports: 1, rules: [3], objection: null }
    for (const answered of [
      { authorUid: 'host', ngoId: null },
      { authorUid: 'x', ngoId: 'n2' },
    ]) {
      const host = { ...people.host, ngoIds: ['n2'] }
      const reply = { ...shown, ngoId: null, replyTo: 'p0' }
      expect(possiblePostActs(reply, session, host, answered, now)).toEqual(['report'])
      const context = { actor: host, answered, case: known }
      expect(decide(reply, 'host', requests.leave, context)).toEqual(refused('own-post'))
      expect(
        decide(reply, 'host', requests.leave, { ...context, answered: { authorUid: 'x', ngoId: null } }),
      ).toHaveProperty('case')
    }
  })

  it('refuses a moderator what is their NGO’s, and everybody what is not there', () => {
    expect(decide(hidden, 'colleague', requests.show)).toEqual(refused('own-post'))
    expect(decide(null, 'moderator', requests.show)).toEqual(refused('not-found'))
    expect(decide(shown, 'moderator', requests.show)).toEqual(refused('not-in-this-state'))
  })
})
