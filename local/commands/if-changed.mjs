import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './root.mjs'

const ignored = new Set(['node_modules', 'lib', 'dist', 'generated'])

/**
 * Builds when an input differs from the last successful build or the output is missing; answers whether it built.
 * @param {string} name
 * @param {{ inputs: string[], output: string, build: () => Promise<void> }} step paths below the root
 */
export async function ifChanged(name, { inputs, output, build }) {
  const stampFile = join(root, '.local/built', name)
  const stamp = fingerprint([...inputs, 'package-lock.json'])
  const isBuilt = existsSync(join(root, output)) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
  if (isBuilt) return false
  rmSync(stampFile, { force: true })
  await build()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
  return true
}

/** @param {string[]} inputs paths below the root */
function fingerprint(inputs) {
  const hash = createHash('sha256')
  for (const input of inputs) addToHash(hash, join(root, input))
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addToHash(hash, path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return
  if (!stat.isDirectory()) {
    hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`)
    return
  }
  for (const name of readdirSync(path).sort()) {
    if (!ignored.has(name) && !name.startsWith('.')) addToHash(hash, join(path, name))
  }
}
