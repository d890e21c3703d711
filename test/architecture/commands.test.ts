import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { readText, root } from './files.ts'

/** What `npm run …` starts with Node alone: each installs the packages first, so none may be needed to load it. */
const commands = Object.values<string>(JSON.parse(readText('package.json')).scripts).flatMap(
  (script) => /^node (\S+\.mjs)$/.exec(script)?.[1] ?? [],
)

/** The packages that a file needs to be loaded, through every file that it loads. What is imported later is not asked for. */
function packagesToLoad(path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return []
  seen.add(path)
  const { module } = parseSync(path, readText(path))
  const names = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ),
  ]
  return names.flatMap((name) => {
    if (name.startsWith('node:')) return []
    return name.startsWith('.') ? packagesToLoad(join(dirname(path), name), seen) : [`${path} needs ${name}`]
  })
}

describe('a command on a machine where nothing is installed', () => {
  it('is one of those that the readme names', () => {
    expect(commands).toEqual(expect.arrayContaining(['local/commands/start.mjs', 'local/commands/test.mjs']))
  })

  it.each(commands)('%s loads', (path) => {
    expect(packagesToLoad(path)).toEqual([])
  })

  it('names its stages, which it does before it installs', () => {
    const bare = mkdtempSync(join(tmpdir(), 'bare-'))
    try {
      cpSync(join(root, 'local/commands'), join(bare, 'local/commands'), { recursive: true })
      const run = () =>
        execFileSync(process.execPath, ['local/commands/test.mjs', 'no-such-stage'], { cwd: bare, stdio: 'pipe' })
      expect(run).toThrow(/There is no stage no-such-stage/)
    } finally {
      rmSync(bare, { recursive: true })
    }
  })
})
