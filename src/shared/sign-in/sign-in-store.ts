import { readStored, removeStored, stopStoring, store } from '../device-storage.ts'
import { isPassing } from '../is-passing.ts'
import { isMissingCode, loadCode } from '../load-code.ts'

export type SignIn =
  | { status: 'loading'; uid: null; displayName: ''; email: '' }
  | { status: 'signed-out'; uid: null; displayName: ''; email: '' }
  | { status: 'signed-in'; uid: string; displayName: string; email: string }

/** Says that somebody is signed in on this device: without it a visitor's page loads no Auth code at all. */
const markerKey = 'signed-in'
const nobody = { uid: null, displayName: '', email: '' } as const
const visitor: SignIn = { status: 'signed-out', ...nobody }

let signIn: SignIn = readStored<boolean>(markerKey) ? { status: 'loading', ...nobody } : visitor
let started: Promise<void> | undefined
let prepare: (uid: string) => Promise<void> = async () => {}
/** Who was last signed in while this page is open. */
let last: string | null = null
const listeners = new Set<() => void>()

function show(next: SignIn): void {
  signIn = next
  for (const listener of listeners) listener()
}

async function followAuth(): Promise<void> {
  const { openAuth } = await loadCode(() => import('../firebase/auth.ts'))
  const { auth, onIdTokenChanged } = await openAuth()
  await new Promise<void>((resolve) => {
    onIdTokenChanged(auth, async (user) => {
      if (user) {
        // What the pages of somebody else hold in memory is not for this person.
        if (last !== null && last !== user.uid) location.reload()
        last = user.uid
        const email = user.email ?? ''
        store(markerKey, true)
        await prepare(user.uid)
        if (auth.currentUser?.uid !== user.uid) return
        show({ status: 'signed-in', uid: user.uid, displayName: user.displayName ?? email.split('@')[0] ?? '', email })
      } else {
        removeStored(markerKey)
        show(visitor)
      }
      resolve()
    })
  })
}

/** Loads Auth and follows who is signed in; resolves once that is known. */
export function startSignIn(): Promise<void> {
  started ??= followAuth().catch((error: unknown) => {
    started = undefined
    if ((isMissingCode(error) || isPassing(error)) && !navigator.onLine) {
      // Who it is can be known when there is a connection; nobody has signed out.
      window.addEventListener('online', () => void startSignIn(), { once: true })
      return
    }
    console.error(error)
    show(visitor)
  })
  return started
}

/** Somebody has left this device in another window: nothing of them stays in this one either. */
function beginAnew(): void {
  stopStoring()
  location.replace('/')
}

/**
 * Starts at once for who was signed in here, or when another tab signs in. `before` is done before somebody counts as
 * signed in.
 */
export function startSignInIfMarked(before: typeof prepare): void {
  prepare = before
  if (signIn.status === 'loading') void startSignIn()
  window.addEventListener('storage', (event) => {
    if (event.key === null) beginAnew()
    if (event.key?.endsWith(markerKey) && event.newValue !== null) void startSignIn()
  })
  // Back, after leaving: the browser shows the page as it was.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && signIn.status === 'signed-in' && !readStored<boolean>(markerKey)) beginAnew()
  })
}

export const currentSignIn = (): SignIn => signIn

/**
 * Whom the server renders for, and whom what it rendered is taken over for: the same visitor as `currentSignIn`, because
 * another one would have React render the shell again, and with it the whole page in one go.
 */
export const renderedSignIn = (): SignIn => visitor

export function subscribeToSignIn(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A new display name is not announced by Auth itself. */
export function renameInSignIn(displayName: string): void {
  if (signIn.status === 'signed-in') show({ ...signIn, displayName })
}
