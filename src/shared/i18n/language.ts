import { isLanguage, type Language } from '@kopir/texts/language'
import { useSyncExternalStore } from 'react'
import { store } from '../device-storage.ts'
import { loadSameTexts } from './load-texts.ts'

const listeners = new Set<() => void>()

/** The server, or `early.js` in a page without content, has put the language on the document before any code of ours ran. */
function initialLanguage(): Language {
  const found = typeof document === 'undefined' ? undefined : document.documentElement.lang
  return isLanguage(found) ? found : 'ru'
}

let current = initialLanguage()

/** The interface language of this moment; inside a component use `useLanguage`. */
export const getLanguage = (): Language => current

/** What is rendered from now on is in this language: on the server, where each page is rendered in one go. */
export function renderIn(language: Language): void {
  current = language
}

/** The server reads from it which language the person has chosen; Hosting passes on no cookie of another name. */
const cookie = (language: Language) => `__session=${language}; path=/; max-age=31536000; samesite=lax`

/** Switches the interface in place once its texts are here: nothing is reloaded and no typed text is lost. */
export async function setLanguage(language: Language): Promise<void> {
  await loadSameTexts(current, language)
  current = language
  store('language', language)
  if (typeof document !== 'undefined') {
    document.documentElement.lang = language
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API came to the oldest browsers later
    document.cookie = cookie(language)
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells of each language that the interface is switched to; answers how to stop. */
export const onLanguage = (told: (language: Language) => void): (() => void) => subscribe(() => told(current))

/** The interface language; the component renders again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, getLanguage, getLanguage)
}
