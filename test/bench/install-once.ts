import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** This code is bundled two folders deep. */
const cache = fileURLToPath(new URL('../../node_modules/.cache/bench/', import.meta.url))
const execute = promisify(execFile)

/**
 * The folder of a program that only a benchmark needs, too heavy to stand among the packages that everybody installs.
 * The first run installs it; `name` carries the version.
 */
export async function installOnce(name: string, install: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cache, name)
  if (existsSync(folder)) return folder
  console.log(`  Installing ${name} (some minutes, once) …`)
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  await install(unfinished)
  renameSync(unfinished, folder)
  return folder
}

/** Runs npm in a folder. */
export async function npm(folder: string, args: string[]): Promise<void> {
  const program = process.env.npm_execpath
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const [file, before] = program ? [process.execPath, [program]] : ['npm', []]
  await execute(file, [...before, ...args, ...quiet], { cwd: folder })
}
