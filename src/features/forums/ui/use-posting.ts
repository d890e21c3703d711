import type { Session } from '@kopir/domain/forum/forum'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { guessLanguage } from '../../../shared/i18n/guess-language.ts'
import { getLanguage } from '../../../shared/i18n/language.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { notify } from '../../../shared/ui/toast-store.ts'
import { useKeptText } from '../../../shared/ui/use-kept-text.ts'
import { createPost, readOwnName } from '../data/post-store.ts'

interface Posting {
  text: string
  setText: (text: string) => void
  /** Posts on their way: shown already, not yet acknowledged. */
  pending: ReadonlySet<string>
  error: unknown
  /** Sends the text; answers with the id of the post. */
  send: (options: { ngo: { id: string; name: string } | null; replyTo: string | null }) => string | null
}

/**
 * Writing in a discussion. The text leaves the field at once, since the post stands in the list at once; when the
 * server refuses it, the post goes and the text comes back, in front of what was typed meanwhile.
 */
export function usePosting({ forumId, id: sessionId }: Session): Posting {
  const { uid, displayName } = useSession()
  const { data: ownName } = useQuery({
    queryKey: ['own-name', uid],
    enabled: uid !== null,
    queryFn: () => readOwnName(uid ?? ''),
  })
  const [text, setText] = useKeptText(`post.${forumId}.${sessionId}`)
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set())
  const [error, setError] = useState<unknown>(null)
  const current = useRef({ text, mounted: true })
  current.current.text = text
  useEffect(() => {
    const state = current.current
    state.mounted = true
    return () => {
      state.mounted = false
    }
  }, [])

  const settle = (id: string) => setPending((before) => new Set([...before].filter((other) => other !== id)))

  function send({ ngo, replyTo }: Parameters<Posting['send']>[0]): string | null {
    if (uid === null) return null
    const id = crypto.randomUUID()
    const sent = text
    const lang = guessLanguage(sent, getLanguage())
    setError(null)
    setText('')
    current.current.text = ''
    setPending((before) => new Set([...before, id]))
    createPost(forumId, sessionId, {
      id,
      authorUid: uid,
      authorName: ownName ?? displayName,
      ngo,
      text: sent,
      lang,
      replyTo,
    })
      .catch((failure: unknown) => {
        setText([sent, current.current.text].filter(Boolean).join('\n\n'))
        setError(failure)
        if (!current.current.mounted) notify(errorText(failure), 'late')
      })
      .finally(() => settle(id))
    return id
  }

  return {
    text,
    setText: (value) => {
      setError(null)
      setText(value)
    },
    pending,
    error,
    send,
  }
}
