import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository, as a path that ends in a slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every file of the repository, below the root. Git is asked, so that no folder is forgotten and nothing built is read. */
export function listFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  const paths = new Set(listed.toString().split('\0').filter(Boolean))
  return [...paths].filter((path) => existsSync(join(root, path)))
}

/** What a file of the repository says. */
export const readText = (path: string) => readFileSync(join(root, path), 'utf8')
