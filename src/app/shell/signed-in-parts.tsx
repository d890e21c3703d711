import { useEffect } from 'react'
import { startOutbox } from '../../entities/forum/data/post-outbox.ts'
import { ActTrayView } from '../../shared/act/act-tray-view.tsx'
import { isMissingCode, loadCode } from '../../shared/load-code.ts'

const sendPosts = () => {
  loadCode(() => import('../../entities/forum/data/send-posts.ts')).then(
    (module) => module.sendPosts(),
    (error: unknown) => {
      // What sends is fetched as soon as it can be.
      if (isMissingCode(error)) window.addEventListener('online', sendPosts, { once: true })
      else console.error(error)
    },
  )
}

/** What whoever is signed in has on every page: the acts that wait, and posts that wait for the connection. */
export function SignedInParts() {
  useEffect(() => startOutbox(sendPosts), [])
  return <ActTrayView />
}
