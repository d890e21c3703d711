import { readStored, removeStored, store } from '../device-storage.ts'

export type Session =
  | { status: 'loading'; uid: null; displayName: ''; email: '' }
  | { status: 'signed-out'; uid: null; displayName: ''; email: '' }
  | { status: 'signed-in'; uid: string; displayName: string; email: string }

/** Says that somebody is signed in on this device: without it a visitor's page loads no Auth code at all. */
const markerKey = 'signed-in'
const nobody = { uid: null, displayName: '', email: '' } as const

let session: Session = readStored<boolean>(markerKey)
  ? { status: 'loading', ...nobody }
  : { status: 'signed-out', ...nobody }
let started: Promise<void> | undefined
const listeners = new Set<() => void>()

function show(next: Session): void {
  session = next
  for (const listener of listeners) listener()
}

async function followAuth(): Promise<void> {
  const { openAuth } = await import('../firebase/auth.ts')
  const { auth, onIdTokenChanged } = await openAuth()
  await new Promise<void>((resolve) => {
    onIdTokenChanged(auth, (user) => {
      if (user) {
        const email = user.email ?? ''
        store(markerKey, true)
        show({ status: 'signed-in', uid: user.uid, displayName: user.displayName ?? email.split('@')[0] ?? '', email })
      } else {
        removeStored(markerKey)
        show({ status: 'signed-out', ...nobody })
      }
      resolve()
    })
  })
}

/** Loads Auth and follows who is signed in; resolves once that is known. */
export function startSession(): Promise<void> {
  started ??= followAuth().catch((error: unknown) => {
    started = undefined
    console.error(error)
    show({ status: 'signed-out', ...nobody })
  })
  return started
}

/** Starts at once for who was signed in here, or when another tab signs in. */
export function startSessionIfMarked(): void {
  if (session.status === 'loading') void startSession()
  window.addEventListener('storage', (event) => {
    if (event.key?.endsWith(markerKey) && event.newValue !== null) void startSession()
  })
}

export const currentSession = (): Session => session

export function subscribeToSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A new display name is not announced by Auth itself. */
export function renameInSession(displayName: string): void {
  if (session.status === 'signed-in') show({ ...session, displayName })
}
