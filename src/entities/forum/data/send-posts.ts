import { postSchema } from '@kopir/domain/forum/forum'
import { paths } from '@kopir/domain/paths'
import { authorMarkOf } from '@kopir/domain/person/author-mark'
import { maxPostsAnHour, postPauseSeconds } from '@kopir/domain/person/limits'
import { personSchema } from '@kopir/domain/person/person'
import { staffOn } from '@kopir/domain/person/staff'
import { staffSchema } from '@kopir/domain/person/staff-schema'
import { postPaceSchema } from '@kopir/domain/person/writing'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { kazakhstanTimeZone } from '@kopir/texts/format-date'
import * as v from 'valibot'
import { AppError } from '../../../shared/app-error.ts'
import { now } from '../../../shared/clock/clock.ts'
import { readDocument } from '../../../shared/firebase/documents.ts'
import { toAppError } from '../../../shared/firebase/errors.ts'
import { openFirestore } from '../../../shared/firebase/firestore.ts'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { isPassing } from '../../../shared/is-passing.ts'
import { openKeptText } from '../../../shared/kept/kept-text.ts'
import { currentSignIn } from '../../../shared/sign-in/sign-in-store.ts'
import { notify } from '../../../shared/ui/toast-store.ts'
import { receiverOf, setUnderWay, takeOut, type WaitingPost, waitingPosts } from './post-outbox.ts'
import { postTextName } from './post-text-name.ts'

/** A little more than the server's own pause: the answer may have come back faster than the next post goes out. */
const pauseMs = postPauseSeconds * 1000 + 250

/** When the server last took a post of this page, by the page's own clock. */
let lastTakenAt = Number.NEGATIVE_INFINITY
let isSending = false

/** Sends what waits, one post after another, as far apart as the rules want it; windows take turns. */
export async function sendPosts(): Promise<void> {
  if (isSending) return
  isSending = true
  try {
    // Browsers without locks rely on the id: what one window has sent the other one finds there.
    await (navigator.locks ? navigator.locks.request('kopir.outbox', sendAll) : sendAll())
  } finally {
    isSending = false
  }
}

async function sendAll(): Promise<void> {
  while (navigator.onLine) {
    const [next] = waitingPosts()
    const { uid } = currentSignIn()
    if (!next || uid === null) return
    try {
      const pace = await readPace(uid)
      await pause(pace)
      // Taken back, or signed out, meanwhile.
      if (waitingPosts().some(({ id }) => id === next.id)) await sendOne(next, uid, pace)
    } catch (error) {
      // The next connection tries again.
      if (isPassing(error)) return
      giveBack(next, toAppError(error))
    }
  }
}

/** Until the rules take another post: after the last one of this page, or of another window or device. */
function pause(pace: Pace | null): Promise<void> {
  const own = lastTakenAt + pauseMs - performance.now()
  const others = pace ? pace.lastAt.getTime() + pauseMs - now().getTime() : 0
  // A clock that is wrong holds nothing up.
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, own, Math.min(others, pauseMs))))
}

/** Sends one; throws where the connection is gone. */
async function sendOne(post: WaitingPost, uid: string, pace: Pace | null): Promise<void> {
  setUnderWay(post.id, true)
  try {
    await createPost(post, uid, pace)
    lastTakenAt = performance.now()
    takeOut(post.id)
  } catch (error) {
    const failure = toAppError(error)
    setUnderWay(post.id, false)
    if (failure.code !== 'permission-denied') throw failure
    if (await isThere(post)) return takeOut(post.id)
    // Refused because another device was faster: it goes again after the pause.
    if ((await readPace(uid))?.lastPost === pace?.lastPost) throw new AppError('post-refused', { cause: error })
  }
}

type Pace = v.InferOutput<typeof postPaceSchema>

/** How often somebody has posted, as the rules count it; null before the first post. */
const readPace = (uid: string): Promise<Pace | null> => readDocument(paths.writing(uid, 'posts'), postPaceSchema)

/** What was sent before its answer was lost. */
async function isThere({ forumId, sessionId, id }: WaitingPost): Promise<boolean> {
  const stored = await readDocument(paths.post(forumId, sessionId, id), postSchema).catch(() => null)
  return stored !== null
}

/** Back to where it was written, in front of what was typed there since. */
function giveBack(post: WaitingPost, failure: AppError): void {
  takeOut(post.id)
  const receiver = receiverOf(post)
  if (receiver) {
    receiver(post, failure)
    return
  }
  const place = { owner: currentSignIn().uid, name: postTextName(post) }
  const kept = openKeptText(place, { schema: v.string(), empty: () => '' })
  kept.change([post.text, kept.get().value].filter(Boolean).join('\n\n'))
  notify(errorText(failure), 'late')
}

/** Writes a post, with the mark that its author has by now, and counts it; done when the server has it. Two reads, two writes. */
async function createPost(post: WaitingPost, uid: string, pace: Pace | null): Promise<void> {
  const { id, forumId, sessionId, territoryId, isHost, ngo, text, lang, replyTo } = post
  const [person, staff] = await Promise.all([
    readDocument(paths.person(uid), personSchema),
    readDocument(paths.staffMember(uid), staffSchema),
  ])
  if (!person) throw new AppError('name-missing')
  const { db, doc, increment, serverTimestamp, writeBatch } = await openFirestore()
  const today = civilDateAt(now(), kazakhstanTimeZone)
  const paceRef = doc(db, paths.writing(uid, 'posts'))
  const counted = { lastAt: serverTimestamp(), lastPost: `${forumId}/${sessionId}/${id}` }
  const batch = writeBatch(db)
  if (pace && pace.count < maxPostsAnHour) batch.update(paceRef, { ...counted, count: increment(1) })
  else batch.set(paceRef, { ...counted, since: serverTimestamp(), count: 1 })
  batch.set(doc(db, paths.post(forumId, sessionId, id)), {
    authorUid: uid,
    authorName: person.displayName,
    authorMark: authorMarkOf(staff && staffOn(staff, today), territoryId, isHost),
    ngoId: ngo?.id ?? null,
    ngoName: ngo?.name ?? null,
    text,
    lang,
    replyTo,
    createdAt: serverTimestamp(),
    hidden: false,
    hiddenReason: null,
  })
  await batch.commit()
}
