import { languageSchema, partlyLocalizedSchema } from '@kopir/domain/language-schema'
import { useSyncExternalStore } from 'react'
import * as v from 'valibot'
import { discardText, keptNames, readVersions, writeVersions } from '../../../shared/kept/kept-store.ts'
import { currentSignIn, subscribeToSignIn } from '../../../shared/sign-in/sign-in-store.ts'

const waitingPostSchema = v.object({
  /** The id that the post gets: sent twice, it is one. */
  id: v.string(),
  forumId: v.string(),
  sessionId: v.string(),
  territoryId: v.string(),
  /** Whether the author moderates the session: then the post bears that mark. */
  isHost: v.boolean(),
  ngo: v.nullable(v.object({ id: v.string(), name: partlyLocalizedSchema })),
  text: v.string(),
  lang: languageSchema,
  replyTo: v.nullable(v.string()),
  /** ISO 8601, by the clock of the device. */
  writtenAt: v.string(),
})
/** A post that its author has sent and that the server does not have yet. It is kept like a text that is being written. */
export type WaitingPost = v.InferOutput<typeof waitingPostSchema>

type Session = Pick<WaitingPost, 'forumId' | 'sessionId'>

/** Takes a post that was refused: its text goes back to where it was written. */
type Receiver = (post: WaitingPost, failure: unknown) => void

const prefix = 'outbox.'
const keyOf = ({ forumId, sessionId }: Session) => `${forumId}/${sessionId}`
const nameOf = (id: string) => prefix + id

/** What the device refused to keep waits on this page alone. */
const onPage = new Map<string, WaitingPost>()
const underWay = new Set<string>()
const receivers = new Map<string, Receiver>()
const listeners = new Set<() => void>()
let shown: readonly WaitingPost[] = []
let isFollowing = false
/** Sends what waits; it comes with the shell of whoever is signed in. */
let send = () => {}

const byTime = (a: WaitingPost, b: WaitingPost) => (a.writtenAt < b.writtenAt ? -1 : 1)

function read(): WaitingPost[] {
  const { uid: owner } = currentSignIn()
  if (owner === null) return []
  const kept = keptNames(owner, prefix).flatMap((name) =>
    readVersions({ owner, name }).flatMap(({ value }) => {
      const parsed = v.safeParse(waitingPostSchema, value)
      return parsed.success ? [parsed.output] : []
    }),
  )
  return [...kept, ...onPage.values()].toSorted(byTime)
}

function refresh(): void {
  shown = read()
  for (const listener of listeners) listener()
}

/** Follows who is signed in, what other windows do, and the connection. */
function follow(): void {
  if (isFollowing) return
  isFollowing = true
  subscribeToSignIn(look)
  window.addEventListener('online', look)
  window.addEventListener('storage', ({ key }) => key?.includes(prefix) && refresh())
  look()
}

function look(): void {
  refresh()
  if (shown.length > 0 && navigator.onLine) send()
}

/** From now on what waits is sent by `sender` whenever there is a connection. */
export function startOutbox(sender: () => void): void {
  send = sender
  follow()
  look()
}

/** Lays a post into the outbox, from where it goes by itself. */
export function layOut(post: WaitingPost): void {
  const { uid: owner } = currentSignIn()
  const isKept = writeVersions({ owner, name: nameOf(post.id) }, [{ seen: { [post.id]: 1 }, value: post }])
  if (!isKept) onPage.set(post.id, post)
  follow()
  look()
}

/** The server has it, or its author took it back. */
export function takeOut(id: string): void {
  onPage.delete(id)
  underWay.delete(id)
  discardText({ owner: currentSignIn().uid, name: nameOf(id) })
  refresh()
}

export const waitingPosts = () => shown

/** Whether a post is on its way to the server: then it cannot be taken back any more. */
export const isUnderWay = (id: string) => underWay.has(id)

export function setUnderWay(id: string, isOnItsWay: boolean): void {
  if (isOnItsWay) underWay.add(id)
  else underWay.delete(id)
  refresh()
}

/** Names who takes the refused posts of a session while its discussion is open. Returns how to stop. */
export function receive(session: Session, receiver: Receiver): () => void {
  receivers.set(keyOf(session), receiver)
  return () => {
    if (receivers.get(keyOf(session)) === receiver) receivers.delete(keyOf(session))
  }
}

export const receiverOf = (session: Session) => receivers.get(keyOf(session))

function subscribe(listener: () => void): () => void {
  follow()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What this person has sent and the server does not have yet. */
export const usePostOutbox = () => useSyncExternalStore(subscribe, waitingPosts, () => none)

const none: ReturnType<typeof waitingPosts> = []

/** Resolves once nothing waits any more. */
export function outboxSent(): Promise<void> {
  follow()
  return new Promise((resolve) => {
    const look = () => {
      if (shown.length > 0) return
      listeners.delete(look)
      resolve()
    }
    listeners.add(look)
    look()
  })
}
