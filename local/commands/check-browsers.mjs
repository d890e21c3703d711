import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importTypeScript } from './import-typescript.mjs'
import { root } from './root.mjs'
import { CommandError } from './run.mjs'

/** What came later than the oldest browsers, of what a build does not rewrite: a browser simply does not have it. */
const laterFeatures =
  /\b(Promise\.(try|withResolvers)|(Object|Map)\.groupBy|Array\.fromAsync|URL\.(parse|canParse)|RegExp\.escape|Iterator\.(from|concat)|AbortSignal\.any|Math\.sumPrecise|Intl\.DurationFormat|Uint8Array\.fromBase64|Temporal\.\w+)\(/

/** Named by esbuild as doubtful, and in all of them since 2020. */
const known = { 'regexp-unicode-property-escapes': true }

/** Throws when a built file is written in a syntax, or asks for a feature, that the oldest browsers do not know. */
export async function checkBrowsers() {
  /** @type {{ buildTarget: string[] }} */
  const { buildTarget } = await importTypeScript('vite/browsers.ts')
  const folder = join(root, 'dist/assets')
  const problems = []
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const code = readFileSync(join(folder, file), 'utf8')
    problems.push(...(await problemsOf(code, buildTarget)).map((problem) => `${file}: ${problem}`))
  }
  if (problems.length > 0) throw new CommandError(problems.join('\n'))
}

/**
 * What keeps a piece of built code from running in these browsers.
 * @param {string} code
 * @param {string[]} target as esbuild names browsers
 * @returns {Promise<string[]>}
 */
export async function problemsOf(code, target) {
  const { transform } = await import('esbuild')
  const as = async (/** @type {string | string[]} */ wanted) =>
    (await transform(code, { format: 'esm', target: wanted, supported: known, logLevel: 'silent' })).code
  const feature = laterFeatures.exec(code)?.[0]
  const problems = feature ? [`asks for ${feature.slice(0, -1)}`] : []
  // What has to be rewritten for them is a syntax that they do not know.
  if ((await as(target)) !== (await as('esnext'))) problems.push('is written in a later syntax')
  return problems
}
