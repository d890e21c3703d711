import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { CommandError, run } from './run.mjs'

/** Installs the packages of package-lock.json when some of them are missing or of another version. */
export async function install() {
  if (isInstalled()) return
  console.error('Installing packages (a minute or two the first time) …')
  // Not `npm ci`: it refuses a lock file that lacks optional packages of platforms which a registry does not carry.
  const args = ['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error']
  const npm = process.env.npm_execpath
  const { code } = await (npm ? run(process.execPath, [npm, ...args]) : run('npm', args))
  if (code !== 0) throw new CommandError('The packages could not be installed: see the message of npm above.')
}

/** Compares the lock file with the one that npm leaves in node_modules when an installation is complete. */
function isInstalled() {
  const installedLock = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installedLock)) return false
  const wanted = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(installedLock)
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link) return true
    // Optional packages are left out on the platforms that they are not made for.
    if (entry.optional && !installed[path]) return true
    return installed[path]?.version === entry.version
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, link?: boolean, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
