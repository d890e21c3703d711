import { readdirSync, readFileSync } from 'node:fs'
import { addTexts } from '../../src/shared/i18n/texts.ts'

/** In the browser the texts come over the network; unit tests of the client have them all from the start. */
for (const language of ['kk', 'ru', 'en'] as const) {
  const folder = new URL(`../../messages/${language}/`, import.meta.url)
  for (const file of readdirSync(folder)) addTexts(language, JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
}
