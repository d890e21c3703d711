import { useSyncExternalStore } from 'react'
import { currentSignIn, renderedSignIn, type SignIn, subscribeToSignIn } from './sign-in-store.ts'

/** Who uses this browser. `loading` only where somebody was signed in before. */
export function useSignIn(): SignIn {
  return useSyncExternalStore(subscribeToSignIn, currentSignIn, renderedSignIn)
}
