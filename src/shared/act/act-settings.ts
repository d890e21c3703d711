import { useSyncExternalStore } from 'react'
import * as v from 'valibot'
import { readStored, store } from '../device-storage.ts'
import { currentSignIn } from '../sign-in/sign-in-store.ts'
import { useSignIn } from '../sign-in/use-sign-in.ts'

/** How long an act can be taken back. */
export const waits = [0, 10, 30] as const
export type WaitSeconds = (typeof waits)[number]

const settingsSchema = v.object({
  waitSeconds: v.fallback(v.picklist(waits), 10),
  /** Whether single keys act in lists of work. */
  keys: v.fallback(v.boolean(), true),
  /** Where a key lies that is not in its usual place, by its meaning. */
  places: v.fallback(v.record(v.string(), v.string()), {}),
})
export type ActSettings = v.InferOutput<typeof settingsSchema>

const listeners = new Set<() => void>()
const keyOf = (uid: string | null) => `acts.${uid ?? ''}`

let known: { uid: string | null; settings: ActSettings } | undefined

function settingsOf(uid: string | null): ActSettings {
  if (known?.uid !== uid) {
    const stored = readStored<unknown>(keyOf(uid))
    known = { uid, settings: v.parse(settingsSchema, typeof stored === 'object' && stored ? stored : {}) }
  }
  return known.settings
}

/** How long acts of the person signed in wait. */
export const waitMs = () => settingsOf(currentSignIn().uid).waitSeconds * 1_000

/** Keeps a choice of the person on this device. */
export function changeActSettings(changed: Partial<ActSettings>): void {
  const { uid } = currentSignIn()
  const settings = { ...settingsOf(uid), ...changed }
  store(keyOf(uid), settings)
  known = { uid, settings }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How the person signed in wants acts to behave on this device. */
export function useActSettings(): ActSettings {
  const { uid } = useSignIn()
  const read = () => settingsOf(uid)
  return useSyncExternalStore(subscribe, read, read)
}
