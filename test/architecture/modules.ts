import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'vite'
import { listFiles, readText, root } from './files.ts'
import { findWorkspaces } from './workspaces.ts'

const workspaces = findWorkspaces(root)

export interface Import {
  /** Below the root for a file of ours, the name of the package otherwise. */
  target: string
  kind: 'file' | 'package'
}

export interface Module {
  /** Below the root. */
  path: string
  source: string
  /** Run by tests only: a test, or what is laid out for tests. */
  isTest: boolean
  /** Type-only imports included: whoever reads a file has to read what its types say. */
  imports: Import[]
}

/** Every file of code that the repository holds, with what it imports. */
export function readModules(): Module[] {
  return listFiles().filter(isCode).map(readModule)
}

function isCode(path: string): boolean {
  return /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs)$/.test(path) && !path.endsWith('.d.ts')
}

function readModule(path: string): Module {
  const source = readText(path)
  const names = importedNames(path, source)
  return { path, source, isTest: isTestPath(path), imports: names.map((name) => resolveImport(path, name)) }
}

/** Whether a file is run by tests only, as its name says. */
export function isTestPath(path: string): boolean {
  return /(\.|\/)(test|e2e|fixture|fixtures)\.tsx?$/.test(path)
}

/** What a file names after `from` or within `import()`, be it code or a type. */
export function importedNames(path: string, source: string): string[] {
  const { module, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ),
    // Types are asked for in this form as well. What is put together when it runs cannot be known here.
    ...[...source.matchAll(/\bimport\(\s*(['"`])([^'"`$]+)\1/g)].map(([, , name = '']) => name),
  ]
}

function resolveImport(importer: string, name: string): Import {
  const bare = name.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return { kind: 'file', target: normalize(join(dirname(importer), bare)) }
  const own = workspaces.resolve(bare)
  return own ? { kind: 'file', target: own } : { kind: 'package', target: packageName(bare) }
}

function packageName(bare: string): string {
  return bare
    .split('/')
    .slice(0, bare.startsWith('@') ? 2 : 1)
    .join('/')
}
