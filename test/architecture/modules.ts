import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SKIPPED = new Set(['node_modules', 'lib', 'dist', 'generated', 'commands', 'functions-host'])

export interface Import {
  /** Below the root for a file of ours, the name of the package otherwise. */
  target: string
  kind: 'file' | 'package'
  /** Gone when the code runs. */
  typeOnly: boolean
}

export interface Module {
  path: string
  isTest: boolean
  imports: Import[]
}

/** Every TypeScript module below these folders, with what it imports. */
export function readModules(folders: string[]): Module[] {
  return folders.flatMap((folder) => listFiles(folder)).map(readModule)
}

function listFiles(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : listFiles(path)
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : []
  })
}

function readModule(path: string): Module {
  const source = readFileSync(join(ROOT, path), 'utf8')
  const { module, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      name: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ name: moduleRequest.value, typeOnly: isType }] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      name: source.slice(moduleRequest.start + 1, moduleRequest.end - 1),
      typeOnly: false,
    })),
  ]
  return {
    path,
    isTest: /\.(test|e2e)\.tsx?$/.test(path),
    imports: found.map(({ name, typeOnly }) => ({ ...resolveImport(path, name), typeOnly })),
  }
}

function resolveImport(importer: string, name: string): Pick<Import, 'target' | 'kind'> {
  const bare = name.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return { kind: 'file', target: normalize(join(dirname(importer), bare)) }
  const own = /^@kopir\/(domain|local-firestore)\/(.+)$/.exec(bare)
  if (own) return { kind: 'file', target: `${own[1] === 'domain' ? 'domain' : 'local/firestore'}/src/${own[2]}.ts` }
  return { kind: 'package', target: bare.startsWith('@') ? bare.split('/').slice(0, 2).join('/') : packageName(bare) }
}

function packageName(bare: string): string {
  return bare.startsWith('node:') ? bare : (bare.split('/')[0] ?? bare)
}
