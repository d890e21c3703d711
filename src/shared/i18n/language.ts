import { languages } from '@kopir/domain/in-language'
import type { Language } from '@kopir/domain/language'
import { useSyncExternalStore } from 'react'
import { readStored, store } from '../device-storage.ts'
import { overwriteGetLocale } from './generated/runtime.js'

const storageKey = 'language'
const fallback: Language = 'ru'
const listeners = new Set<() => void>()

const isLanguage = (value: string | null | undefined): value is Language =>
  (languages as readonly string[]).includes(value ?? '')

function initialLanguage(): Language {
  if (typeof window === 'undefined') return fallback
  const chosen = readStored<string>(storageKey)
  if (isLanguage(chosen)) return chosen
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage)
  return preferred ?? fallback
}

let current = initialLanguage()
overwriteGetLocale(() => current)
showInDocument()

function showInDocument(): void {
  if (typeof document !== 'undefined') document.documentElement.lang = current
}

/** The interface language of this moment; inside a component use `useLanguage`. */
export const getLanguage = (): Language => current

/** Switches the interface in place: nothing is reloaded and no typed text is lost. */
export function setLanguage(language: Language): void {
  current = language
  store(storageKey, language)
  showInDocument()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The interface language; the component renders again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, getLanguage, getLanguage)
}
