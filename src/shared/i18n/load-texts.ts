import type { Language } from '@kopir/domain/language'
import { fetchJson } from '../query/fetch-json.ts'
import { addTexts, type Texts } from './texts.ts'

/** `first`: the shell and the pages people open first. `rest`: everything else. */
export type TextPart = 'first' | 'rest'

/** Where the texts are, written into index.html by the build. */
function textUrl(language: Language, part: TextPart): string {
  const { texts } = JSON.parse(document.getElementById('first-load')?.textContent ?? '{}')
  return texts[language][part]
}

const loading = new Map<string, Promise<void>>()

/** Brings a part of a language's texts here; once, and again after a failure. */
export function loadTexts(language: Language, part: TextPart): Promise<void> {
  const key = `${language} ${part}`
  let loaded = loading.get(key)
  if (!loaded) {
    loaded = fetchJson<Texts>(textUrl(language, part)).then((texts) => addTexts(language, texts))
    loaded.catch(() => loading.delete(key))
    loading.set(key, loaded)
  }
  return loaded
}

/** The parts that were asked for in a language: another language needs the same. */
export function partsOf(language: Language): TextPart[] {
  return (['first', 'rest'] as const).filter((part) => loading.has(`${language} ${part}`))
}
