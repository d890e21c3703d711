import { useMemo, useState, useSyncExternalStore } from 'react'
import * as v from 'valibot'
import { useSignIn } from '../sign-in/use-sign-in.ts'
import { type KeptKind, type KeptState, type KeptText, openKeptText } from './kept-text.ts'

/** What is being written, and what the same text is in other windows. */
export type Kept<Value> = KeptState<Value> & Omit<KeptText<Value>, 'subscribe'>

/** Whose texts these are: of who is signed in, and still theirs when the sign-in ends while they write. */
function useOwner(): string | null {
  const { uid } = useSignIn()
  const [last, setLast] = useState(uid)
  if (uid !== null && uid !== last) setLast(uid)
  return uid ?? last
}

/**
 * Whatever a person writes before it is sent. It is on the device at every keystroke, outlives a reload and a sign-in, and
 * belongs to the person; what is typed under the same name in another window is never written over, but told in `others`
 * (`KeptNotice` shows them). `kind` is read when another text is opened only.
 */
export function useKept<Value>(name: string, kind: KeptKind<Value>): Kept<Value> {
  const owner = useOwner()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another name or another person is another text, nothing else is
  const text = useMemo(() => openKeptText({ owner, name }, kind), [owner, name])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const untouched = useMemo<KeptState<Value>>(
    () => ({ value: kind.empty(), others: [], kept: 'untouched', isLeft: false }),
    [text],
  )
  const state = useSyncExternalStore(text.subscribe, text.get, () => untouched)
  const { subscribe: _, ...acts } = text
  return { ...state, ...acts }
}

const line: KeptKind<string> = { schema: v.string(), empty: () => '' }

/** A text that is being written. */
export const useKeptText = (name: string): Kept<string> => useKept(name, line)
