import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildClient } from './build-client.mjs'
import { install } from './install.mjs'
import { root } from './root.mjs'
import { CommandError, command } from './run.mjs'

/** JavaScript that a first visit may load, gzip. */
export const budgetKb = 120

/** Pages that have a budget, and the module of each; the entry page loads all of its static imports. */
const routes = {
  home: /^src\/app\/routes\/home[^/]*\.tsx$/,
  registry: /^src\/app\/routes\/registry[^/]*\.tsx$/,
  ngo: /^src\/app\/routes\/ngo[^/]*\.tsx$/,
}

/** Every Firebase package registers itself under a name like this, which no minifier touches. */
const firebase = '@firebase/'

/**
 * What the first load of each page costs.
 * @returns {{ name: string, kb: number, files: number, withFirebase: string[] }[]}
 */
export function measureSizes() {
  const dist = join(root, 'dist')
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  return Object.entries(routes).map(([name, pattern]) => {
    const module = Object.keys(manifest).find((key) => pattern.test(key))
    if (!module) throw new CommandError(`${name}: no lazy module matches ${pattern}`)
    const files = collectFiles(manifest, ['index.html', module])
    const contents = files.map((file) => ({ file, content: readFileSync(join(dist, file)) }))
    const kb = contents.reduce((sum, { content }) => sum + gzipSync(content).length, 0) / 1024
    const withFirebase = contents.filter(({ content }) => content.includes(firebase)).map(({ file }) => file)
    return { name, kb, files: files.length, withFirebase }
  })
}

/** Prints what the first load of each page costs; throws when one is over its budget or brings Firebase along. */
export function checkSizes() {
  const problems = []
  for (const { name, kb, files, withFirebase } of measureSizes()) {
    console.log(`${name.padEnd(10)} ${kb.toFixed(1).padStart(7)} kB gzip of ${budgetKb}, ${files} files`)
    if (kb > budgetKb) problems.push(`${name}: ${kb.toFixed(1)} kB is over ${budgetKb} kB`)
    if (withFirebase.length > 0) problems.push(`${name}: Firebase is in ${withFirebase.join(', ')}`)
  }
  if (problems.length > 0) throw new CommandError(problems.join('\n'))
}

/**
 * The scripts that these modules load at once, each counted once.
 * @param {Record<string, { file: string, imports?: string[] }>} manifest what Vite says of its build
 * @param {string[]} modules
 */
function collectFiles(manifest, modules) {
  /** @type {Set<string>} */
  const seen = new Set()
  /** @param {string} key */
  const visit = (key) => {
    if (seen.has(key)) return
    seen.add(key)
    for (const imported of manifest[key]?.imports ?? []) visit(imported)
  }
  for (const module of modules) visit(module)
  const files = [...seen].flatMap((key) => manifest[key]?.file ?? [])
  return [...new Set(files.filter((file) => file.endsWith('.js')))]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await command(async () => {
    await install()
    await buildClient()
    checkSizes()
  })
}
