import type { Post, Session } from '@kopir/domain/forum/forum'
import type { PartlyLocalized } from '@kopir/domain/language'
import { type AuthorMark, authorMarkOf } from '@kopir/domain/person/author-mark'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import {
  isUnderWay,
  layOut,
  receive,
  takeOut,
  usePostOutbox,
  type WaitingPost,
} from '../../../entities/forum/data/post-outbox.ts'
import { postTextName } from '../../../entities/forum/data/post-text-name.ts'
import { nameOf } from '../../../entities/person/data/person-queries.ts'
import { useStaff } from '../../../entities/staff/data/use-staff.ts'
import { AppError } from '../../../shared/app-error.ts'
import { now } from '../../../shared/clock/clock.ts'
import { authoredText } from '../../../shared/form/authored-text.ts'
import { type Kept, useKeptText } from '../../../shared/kept/use-kept.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'

export interface PostOptions {
  ngo: { id: string; name: PartlyLocalized } | null
  replyTo: string | null
  /** Told of the id under which the post stands. */
  onPosted: (id: string) => void
}

interface Posting {
  text: string
  kept: Kept<string>
  setText: (text: string) => void
  /** What the server does not have yet, as it will stand there. */
  waiting: readonly Post[]
  error: unknown
  send: (options: PostOptions) => void
  /** Whether a post that waits can still be taken back. */
  mayTakeBack: (id: string) => boolean
  /** Takes a post back that waits: its text returns to the field. */
  takeBack: (id: string) => void
}

/**
 * Writing in a discussion. A post leaves the field for the outbox, where it waits for the connection and for the pause after
 * the last one, on this device and through a reload; it stands in the list at once. When the server refuses it, the text
 * comes back, in front of what was typed meanwhile.
 */
export function usePosting({ forumId, id: sessionId, territoryId, moderatorUids }: Session): Posting {
  const { uid, displayName } = useSignIn()
  const { data: ownName } = useQuery(nameOf(uid))
  const isHost = uid !== null && moderatorUids.includes(uid)
  const authorMark = authorMarkOf(useStaff() ?? null, territoryId, isHost)
  const kept = useKeptText(postTextName({ forumId, sessionId }))
  const [error, setError] = useState<unknown>(null)
  const own = usePostOutbox().filter((post) => post.forumId === forumId && post.sessionId === sessionId)

  function write(next: string) {
    if (next) kept.change(next)
    else kept.leave('')
  }
  const putBack = (sent: string) => write([sent, kept.get().value].filter(Boolean).join('\n\n'))

  const takeRefused = useEffectEvent((post: WaitingPost, failure: unknown) => {
    putBack(post.text)
    setError(failure)
  })
  useEffect(() => receive({ forumId, sessionId }, (post, failure) => takeRefused(post, failure)), [forumId, sessionId])

  return {
    text: kept.value,
    kept,
    setText(value) {
      setError(null)
      write(value)
    },
    waiting: uid === null ? [] : own.map((post) => asPost(post, { uid, name: ownName ?? displayName, authorMark })),
    error,
    send({ ngo, replyTo, onPosted }) {
      setError(ownName === null ? new AppError('name-missing') : null)
      if (uid === null || ownName === null) return
      const id = crypto.randomUUID()
      const writtenAt = now().toISOString()
      layOut({ id, forumId, sessionId, territoryId, isHost, ngo, ...authoredText(kept.value), replyTo, writtenAt })
      write('')
      onPosted(id)
    },
    mayTakeBack: (id) => !isUnderWay(id),
    takeBack(id) {
      const post = own.find((waiting) => waiting.id === id)
      if (!post) return
      takeOut(id)
      putBack(post.text)
    },
  }
}

interface Author {
  uid: string
  name: string
  authorMark: AuthorMark | null
}

const asPost = ({ id, ngo, text, lang, replyTo, writtenAt }: WaitingPost, { uid, name, authorMark }: Author): Post => ({
  id,
  authorUid: uid,
  authorName: name,
  authorMark,
  ngoId: ngo?.id ?? null,
  ngoName: ngo?.name ?? null,
  text,
  lang,
  replyTo,
  createdAt: new Date(writtenAt),
  hidden: false,
  hiddenReason: null,
})
