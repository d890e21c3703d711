import type { Forum, Session } from '@kopir/domain/forum/forum'
import type { Localized } from '@kopir/domain/language'
import type { Theme } from '@kopir/domain/theme'
import { instantAt } from '../timeline.ts'

export const words = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en })

/** A part of a programme: who leads it, when, where. */
export interface Part {
  id: string
  kind: Session['kind']
  theme: Theme
  title: Localized
  place: Localized
  from: string
  to: string
  moderatorUids?: string[]
  moderatorNames: string[]
}

/** The sessions of a forum on its day. */
export function sessionsOf(forum: Pick<Forum, 'id' | 'territoryId'>, date: string, parts: Part[]): Session[] {
  return parts.map(({ from, to, moderatorUids = [], ...part }) => ({
    ...part,
    forumId: forum.id,
    territoryId: forum.territoryId,
    moderatorUids,
    startsAt: instantAt(date, from),
    endsAt: instantAt(date, to),
    discussionOpen: false,
  }))
}

export interface Event {
  forum: Forum
  sessions: Session[]
}
