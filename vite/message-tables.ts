import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../domain/src/language.ts'
import { sharedAreas } from '../texts/src/areas.ts'

export type TextUrls = Record<string, Record<string, string>>

const folderOf = (root: string, language: string) => join(root, 'texts/messages', language)

/** The files of texts that a language has: `shared` for what every page needs, and one for each other area. */
function tablesOf(root: string, language: string): string[] {
  const areas = readdirSync(folderOf(root, language)).map((file) => file.replace(/\.json$/, ''))
  return ['shared', ...areas.filter((area) => !sharedAreas.some((shared) => shared === area))]
}

/** A table of a language as JSON. */
export function readTable(root: string, language: string, table: string): string {
  const areas = table === 'shared' ? sharedAreas : [table]
  const texts = areas.map((area) => JSON.parse(readFileSync(join(folderOf(root, language), `${area}.json`), 'utf8')))
  return JSON.stringify(Object.assign({}, ...texts))
}

/** A text in every language, for index.html: it is read before a language is known. */
export function inAllLanguages(root: string, key: string): string {
  return languages.map((language) => JSON.parse(readTable(root, language, 'shared'))[key]).join(' · ')
}

/** A part of index.html once for every language: its `{{language}}` and its texts. */
export function inEachLanguage(root: string, part: string): string {
  const textsIn = (language: string) => ({ language, ...JSON.parse(readTable(root, language, 'shared')) })
  return languages
    .map(textsIn)
    .map((texts) => part.replace(/\{\{(\w+)\}\}/g, (_, key: string) => texts[key]))
    .join('')
}

/** Every table with the URL that `urlOf` gives it, by language and area. */
export function tableUrls(root: string, urlOf: (language: string, table: string) => string): TextUrls {
  return Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(tablesOf(root, language).map((table) => [table, urlOf(language, table)])),
    ]),
  )
}
