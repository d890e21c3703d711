import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { buildClient } from './build-client.mjs'
import { install } from './install.mjs'
import { root } from './root.mjs'
import { CommandError, command } from './run.mjs'

/**
 * JavaScript that the first view of a page may load, in kB of Brotli, which Hosting serves. React, its DOM, the router and
 * the query cache are 75 of them. The aim is 90: docs/decisions/0026 says what stands between.
 */
const budgets = {
  about: 97,
  home: 107,
  registry: 108,
  ngo: 106,
  proposals: 110,
  proposal: 112,
  forums: 109,
  forum: 106,
  session: 124,
  roadmap: 110,
  dashboard: 115,
}
/** Requests for them. */
const mostFiles = 8

/** Every Firebase package registers itself under a name like this, which no minifier touches. */
const firebase = '@firebase/'

/**
 * What the first view of each page costs.
 * @returns {{ name: string, kb: number, budgetKb: number, files: number, withFirebase: string[] }[]}
 */
export function measureSizes() {
  const read = (/** @type {string} */ path) => readFileSync(join(root, path))
  const { code } = JSON.parse(read('functions/lib/renderer/client.json').toString())
  return Object.entries(budgets).map(([name, budgetKb]) => {
    /** @type {string[] | undefined} */
    const files = code[name]
    if (!files) throw new CommandError(`The build knows no page ${name}.`)
    const contents = files.map((file) => ({ file, content: read(`dist${file}`) }))
    const kb = contents.reduce((sum, { content }) => sum + brotliCompressSync(content).length, 0) / 1024
    const withFirebase = contents.filter(({ content }) => content.includes(firebase)).map(({ file }) => file)
    return { name, kb, budgetKb, files: files.length, withFirebase }
  })
}

/** Prints what the first view of each page costs; throws when one is over its budget or brings Firebase along. */
export function checkSizes() {
  const problems = []
  for (const { name, kb, budgetKb, files, withFirebase } of measureSizes()) {
    console.log(`${name.padEnd(10)} ${kb.toFixed(1).padStart(7)} kB Brotli of ${budgetKb}, ${files} files`)
    if (kb > budgetKb) problems.push(`${name}: ${kb.toFixed(1)} kB is over ${budgetKb} kB`)
    if (files > mostFiles) problems.push(`${name}: ${files} files are more than ${mostFiles}`)
    if (withFirebase.length > 0) problems.push(`${name}: Firebase is in ${withFirebase.join(', ')}`)
  }
  if (problems.length > 0) throw new CommandError(problems.join('\n'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await command(async () => {
    await install()
    await buildClient()
    checkSizes()
  })
}
