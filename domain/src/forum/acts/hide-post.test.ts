import { describe, expect, it } from 'vitest'
import type { Reader } from '../../act/actor.ts'
import type { Staff, StaffRole } from '../../person/staff.ts'
import type { Post, Session } from '../forum.ts'
import { hidePost, mayHidePosts } from './hide-post.ts'

const now = new Date('2026-03-05T07:00:00Z')
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
  discussionOpen: false,
}
const post: Post = {
  id: 'p1',
  authorUid: 'author',
  authorName: 'Автор',
  ngoId: null,
  ngoName: null,
  text: 'Недопустимые слова',
  lang: 'ru',
  replyTo: null,
  createdAt: now,
  hidden: false,
  hiddenReason: null,
}
const staff = (role: StaffRole, territoryId = 'almaty'): Staff => ({
  uid: 'staff',
  displayName: 'Сотрудник',
  administrator: false,
  roles: { [territoryId]: [role] },
  departments: {},
})
const host: Reader = { uid: 'host', staff: null, ngoIds: [] }
const request = {
  forumId: 'f1',
  sessionId: 's1',
  postId: 'p1',
  reason: 'Оскорбление участника',
  lang: 'ru',
  rule: 4,
} as const
const hide = (subject: Post | null, actor: Reader, answered: Post | null = null) =>
  hidePost.decide(subject, request, { session, actor, answered })

describe('mayHidePosts', () => {
  it.each([
    ['a moderator of the session', host, true],
    ['a moderator of the territory', { uid: 'staff', staff: staff('moderator') }, true],
    ['a moderator elsewhere', { uid: 'staff', staff: staff('moderator', 'pavlodar') }, false],
    ['the akim’s office', { uid: 'staff', staff: staff('akim_office') }, false],
    ['the author', { uid: 'author', staff: null }, false],
    ['a visitor', null, false],
  ])('knows %s', (_who, actor, may) => {
    expect(mayHidePosts(session, actor)).toBe(may)
  })
})

const mark = { role: 'official', departmentId: 'ecology' } as const

describe('hidePost', () => {
  it('leaves reason and rule in the place of text, name and NGO, and keeps these apart', () => {
    expect(hide({ ...post, authorMark: mark, ngoId: 'n1', ngoName: { ru: 'НПО' }, rev: 2 }, host)).toEqual({
      patch: {
        hidden: true,
        text: '',
        authorName: '',
        authorMark: null,
        ngoId: null,
        ngoName: null,
        hiddenReason: request.reason,
        hiddenLang: 'ru',
        hiddenRule: 4,
        hiddenRev: 3,
        objection: null,
      },
      step: {
        reason: request.reason,
        lang: 'ru',
        rule: 4,
        before: {
          text: post.text,
          lang: 'ru',
          authorName: 'Автор',
          authorMark: mark,
          ngoId: 'n1',
          ngoName: { ru: 'НПО' },
        },
      },
    })
  })

  it('tells only a moderator that a post is hidden or is not there', () => {
    const hidden = { ...post, hidden: true }
    expect(hide(hidden, host)).toEqual({ kind: 'refuse', code: 'already-hidden' })
    expect(hide(null, host)).toEqual({ kind: 'refuse', code: 'not-found' })
    for (const subject of [post, hidden, null])
      expect(hide(subject, { uid: 'author', staff: null, ngoIds: [] })).toEqual({ kind: 'refuse', code: 'not-allowed' })
  })

  it('is left to others where it is of the moderator’s own side, or answers it', () => {
    const own = { kind: 'refuse', code: 'own-post' }
    const inNgo: Reader = { ...host, ngoIds: ['ngo'] }
    expect(hide({ ...post, authorUid: 'host' }, host)).toEqual(own)
    expect(hide({ ...post, ngoId: 'ngo' }, inNgo)).toEqual(own)
    expect(hide(post, host, { ...post, authorUid: 'host' })).toEqual(own)
    expect(hide(post, inNgo, { ...post, ngoId: 'ngo' })).toEqual(own)
    expect(hide({ ...post, ngoId: 'other' }, inNgo)).not.toHaveProperty('kind')
  })
})
