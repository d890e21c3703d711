import { useSyncExternalStore } from 'react'
import { readStored, removeStored, store } from './device-storage.ts'

export const themeChoices = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themeChoices)[number]

const storageKey = 'theme'
const listeners = new Set<() => void>()

function initial(): ThemeChoice {
  const stored = readStored<string>(storageKey)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

let current = initial()

/** Light, dark, or whatever the system says. `early.js` applies the kept choice before the first paint. */
export function setTheme(choice: ThemeChoice): void {
  current = choice
  if (choice === 'system') {
    removeStored(storageKey)
    delete document.documentElement.dataset.theme
  } else {
    store(storageKey, choice)
    document.documentElement.dataset.theme = choice
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useTheme(): ThemeChoice {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => 'system' as const,
  )
}
