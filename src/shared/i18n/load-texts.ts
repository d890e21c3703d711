import type { PageArea } from '@kopir/texts/areas'
import type { Language } from '@kopir/texts/language'
import { addTexts, type Texts } from '@kopir/texts/texts'
import { fetchJson } from '../query/fetch-json.ts'

type Table = PageArea | 'shared'

/** Where the texts are, written into index.html by the build. */
function textUrl(language: Language, table: Table): string {
  const texts = JSON.parse(document.getElementById('first-load')?.textContent ?? '{}')
  return texts[language][table]
}

const loading = new Map<Language, Map<Table, Promise<void>>>()

function tablesOf(language: Language): Map<Table, Promise<void>> {
  const tables = loading.get(language) ?? new Map()
  loading.set(language, tables)
  return tables
}

/** Texts that are here already, as on the server. */
export function giveTexts(language: Language, table: Table, texts: Texts): void {
  addTexts(language, texts)
  tablesOf(language).set(table, Promise.resolve())
}

/** Brings the texts of an area here, or those that every page needs (`shared`); once, and again after a failure. */
export function loadTexts(language: Language, table: Table): Promise<void> {
  const tables = tablesOf(language)
  let loaded = tables.get(table)
  if (!loaded) {
    loaded = fetchJson<Texts>(textUrl(language, table)).then((texts) => addTexts(language, texts))
    loaded.catch(() => tables.delete(table))
    tables.set(table, loaded)
  }
  return loaded
}

/** What was asked for in one language, in another, and what is asked for meanwhile, too. */
export async function loadSameTexts(from: Language, to: Language): Promise<void> {
  const tables = [...tablesOf(from).keys()]
  await Promise.all(tables.map((table) => loadTexts(to, table)))
  if (tablesOf(from).size > tables.length) await loadSameTexts(from, to)
}
