import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from './root.mjs'

const require = createRequire(import.meta.url)

/** @param {number} first @param {number} last */
const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')

/** Files of the font that have them, where those are called otherwise. */
const sources = { latin: 'latin', cyrillic: 'cyrillic', kazakh: 'cyrillic-ext' }

/** The letters that nearly every page is made of; src/styles/fonts.css says the same. */
const subsets = {
  latin: `${range(0x20, 0x7e)}\u00a0«»×–—‘’“”„•…←↑→↓−`,
  cyrillic: `${range(0x410, 0x44f)}ЁёІіҰұ№`,
  kazakh: 'ӘәҒғҚқҢңӨөҮүҺһ₸',
}

/** Writes the font files that first views load: a third of what the whole ones weigh. */
export async function subsetFonts() {
  // Loaded here: nothing is installed yet when the commands are read.
  /** @type {(font: Buffer, letters: string, options: object) => Promise<Buffer>} */
  const subsetFont = require('subset-font')
  const files = dirname(require.resolve('@fontsource-variable/onest/package.json'))
  const folder = join(root, 'src/styles/generated')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const name of /** @type {(keyof typeof subsets)[]} */ (Object.keys(subsets))) {
    const font = readFileSync(join(files, `files/onest-${sources[name]}-wght-normal.woff2`))
    const weights = { wght: { min: 400, max: 700 } }
    const subset = await subsetFont(font, subsets[name], { targetFormat: 'woff2', variationAxes: weights })
    writeFileSync(join(folder, `letters-${name}.woff2`), subset)
  }
}
