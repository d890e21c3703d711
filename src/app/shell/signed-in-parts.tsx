import { useEffect } from 'react'
import { startOutbox } from '../../entities/forum/data/post-outbox.ts'
import { sendPosts } from '../../entities/forum/data/send-posts.ts'
import { ActTrayView } from '../../shared/act/act-tray-view.tsx'

/** What whoever is signed in has on every page: the acts that wait, and posts that wait for the connection. */
export function SignedInParts() {
  useEffect(() => startOutbox(() => void sendPosts()), [])
  return <ActTrayView />
}
