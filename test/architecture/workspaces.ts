import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Manifest {
  name: string
  workspaces?: string[]
  exports?: Record<string, string>
}

export interface Workspaces {
  /** The file below the root that a name like `@kopir/domain/paths` stands for; null if it is none of ours. */
  resolve(name: string): string | null
}

/** The workspaces of the repository at `root`, as its package.json lists them. */
export function findWorkspaces(root: string): Workspaces {
  const read = (folder: string): Manifest => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const known = (read('.').workspaces ?? []).map((folder) => ({ folder, ...read(folder) }))
  return {
    resolve(name) {
      for (const { folder, name: own, exports = {} } of known) {
        if (!name.startsWith(`${own}/`)) continue
        const file = matchExport(exports, `.${name.slice(own.length)}`)
        if (file === null) throw new Error(`${own} does not export ${name}`)
        return join(folder, file)
      }
      return null
    },
  }
}

/** The first pattern wins: ours are listed from the narrow to the wide. */
function matchExport(exports: Record<string, string>, subpath: string): string | null {
  for (const [pattern, file] of Object.entries(exports)) {
    const [before = '', after = ''] = pattern.split('*')
    if (!subpath.startsWith(before) || !subpath.endsWith(after)) continue
    return file.replace('*', subpath.slice(before.length, subpath.length - after.length))
  }
  return null
}
