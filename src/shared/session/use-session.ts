import { useSyncExternalStore } from 'react'
import { currentSession, type Session, subscribeToSession } from './session-store.ts'

/** Who uses this browser. `loading` only where somebody was signed in before. */
export function useSession(): Session {
  return useSyncExternalStore(subscribeToSession, currentSession, currentSession)
}
