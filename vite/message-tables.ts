import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const languages = ['kk', 'ru', 'en'] as const
/** Areas whose texts the shell and the first pages show. */
const firstAreas = ['common', 'errors', 'home', 'registry', 'vocabulary']

export type Part = 'first' | 'rest'
export type TextUrls = Record<string, Record<Part, string>>

/** The merged texts of a language's part, as JSON. */
export function readTable(root: string, language: string, part: Part): string {
  const folder = join(root, 'messages', language)
  const areas = readdirSync(folder).map((file) => file.replace(/\.json$/, ''))
  const wanted = areas.filter((area) => firstAreas.includes(area) === (part === 'first'))
  const texts = wanted.map((area) => JSON.parse(readFileSync(join(folder, `${area}.json`), 'utf8')))
  return JSON.stringify(Object.assign({}, ...texts))
}

/** Every table with the URL that `urlOf` gives it. */
export function tableUrls(urlOf: (language: string, part: Part) => string): TextUrls {
  return Object.fromEntries(
    languages.map((language) => [language, { first: urlOf(language, 'first'), rest: urlOf(language, 'rest') }]),
  )
}
