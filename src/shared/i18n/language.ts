import { type Language, languages } from '@kopir/texts/language'
import { useSyncExternalStore } from 'react'
import { store } from '../device-storage.ts'
import { loadSameTexts } from './load-texts.ts'

const listeners = new Set<() => void>()

/** `early.js` has put the kept or preferred language on the document before any code of ours ran. */
function initialLanguage(): Language {
  const found = typeof document === 'undefined' ? undefined : document.documentElement.lang
  return languages.find((language) => language === found) ?? 'ru'
}

let current = initialLanguage()

/** The interface language of this moment; inside a component use `useLanguage`. */
export const getLanguage = (): Language => current

/** Switches the interface in place once its texts are here: nothing is reloaded and no typed text is lost. */
export async function setLanguage(language: Language): Promise<void> {
  await loadSameTexts(current, language)
  current = language
  store('language', language)
  if (typeof document !== 'undefined') document.documentElement.lang = language
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
