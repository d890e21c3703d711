import type { Post, Session } from '../forum/forum.ts'
import type { PostCase } from '../forum/post-case.ts'
import type { CaseRecipientRole } from '../forum/recipients.ts'
import { inLanguage } from '../language.ts'
import type { PostNotification } from './notification.ts'

/** As much of a post as a notification shows. */
const excerptLength = 140

interface News {
  session: Pick<Session, 'id' | 'forumId' | 'territoryId'>
  act: PostNotification['act']
  /** The post that it is about and leads to. */
  postId: string
  /** Makes the id one's own where one post has such news more than once. */
  key: string | number
  at: Date
}

const newsId = (act: PostNotification['act'], postId: string, key: string | number) => `post_${act}_${postId}_${key}`

/** What the author of some words is told, not yet read; it shows their own words and nobody else's. */
export function postNotification(news: News, words: Pick<Post, 'text' | 'lang'>): PostNotification {
  const { session, act, postId, key, at } = news
  const { territoryId, forumId, id: sessionId } = session
  return {
    id: newsId(act, postId, key),
    kind: 'post',
    subject: { forumId, sessionId, postId },
    territoryId,
    title: words.text.slice(0, excerptLength),
    lang: words.lang,
    at,
    read: false,
    act,
  }
}

/** What somebody is told of a case, by where they find it. */
const caseNews = {
  moderator: 'case',
  host: 'session_case',
  administrator: 'orphaned_case',
} as const satisfies Record<CaseRecipientRole, PostNotification['act']>

/** Under what id people are told of a post that waits for them since then. */
export const caseNotificationId = ({ postId, at }: Pick<PostCase, 'postId' | 'at'>) =>
  newsId('case', postId, at.getTime())

/** What is told of a post that waits for a decision: in which session, not in which words. */
export function caseNotification(
  session: Session,
  { postId, at }: Pick<PostCase, 'postId' | 'at'>,
  as: CaseRecipientRole,
): PostNotification {
  const { text, lang } = inLanguage(session.title, 'ru')
  const news = { session, act: caseNews[as], postId, key: at.getTime(), at }
  return { ...postNotification(news, { text, lang }), id: caseNotificationId({ postId, at }) }
}
