import type { Import, Module } from './modules.ts'

/** Where a module of a room may import from: prefixes of paths; `$1` is what the room's pattern matched first. */
interface Room {
  pattern: RegExp
  mayImport: string[]
}

const FIRESTORE = 'local/firestore/src'

/** Who may import whom. The first room that a path matches decides; a module of no room fails the test. */
const ROOMS: Room[] = [
  { pattern: /^domain\/src\//, mayImport: ['domain/src/'] },

  { pattern: /^src\/shared\//, mayImport: ['src/shared/', 'domain/src/'] },
  {
    pattern: /^src\/features\/([^/]+)\/data\//,
    mayImport: ['src/features/$1/data/', 'src/shared/', 'domain/src/'],
  },
  { pattern: /^src\/features\/([^/]+)\//, mayImport: ['src/features/$1/', 'src/shared/', 'domain/src/'] },
  { pattern: /^src\//, mayImport: ['src/', 'domain/src/'] },

  { pattern: /^functions\/src\//, mayImport: ['functions/src/', 'domain/src/'] },

  { pattern: /^local\/firestore\/src\/model\//, mayImport: [`${FIRESTORE}/model/`] },
  { pattern: /^local\/firestore\/src\/(query|store|rules)\//, mayImport: [`${FIRESTORE}/$1/`, `${FIRESTORE}/model/`] },
  {
    pattern: /^local\/firestore\/src\/service\//,
    mayImport: ['service', 'query', 'store', 'rules', 'model'].map((room) => `${FIRESTORE}/${room}/`),
  },
  {
    pattern: /^local\/firestore\/src\/(wire|triggers)\//,
    mayImport: [`${FIRESTORE}/$1/`, `${FIRESTORE}/service/`, `${FIRESTORE}/model/`],
  },
  { pattern: /^local\/firestore\//, mayImport: ['local/firestore/'] },
  { pattern: /^local\//, mayImport: ['local/', 'domain/src/'] },

  // The places of the country are the same on a laptop and in production.
  { pattern: /^deploy\//, mayImport: ['deploy/', 'local/seed/', 'domain/src/'] },

  {
    pattern: /^test\//,
    mayImport: ['test/', 'local/', 'domain/src/', 'functions/src/', 'src/', 'playwright.config.ts'],
  },
]

/** Packages that only some rooms may use; a package that is not named here is free to all but `domain`. */
const PACKAGES: { package: RegExp; only: RegExp }[] = [
  {
    // The grammar of the rules is no part of the SDK.
    package: /^(firebase$|@firebase\/(?!eslint-plugin-security-rules))/,
    only: /^(src\/features\/[^/]+\/data\/|src\/shared\/firebase\/|test\/|local\/firestore\/test\/)/,
  },
  { package: /^firebase-admin$/, only: /^(functions\/src\/|deploy\/|local\/seed\/|local\/firestore\/test\/|test\/)/ },
  { package: /^firebase-functions$/, only: /^(functions\/src\/|local\/firestore\/test\/)/ },
]

/** Why this import is not allowed, or null. */
export function refuse(module: Module, imported: Import): string | null {
  return imported.kind === 'package' ? refusePackage(module, imported.target) : refuseFile(module, imported.target)
}

function refusePackage({ path, isTest }: Module, name: string): string | null {
  if (isTest && /^(vitest|fast-check|node:)/.test(name)) return null
  if (path.startsWith('domain/') && name !== 'valibot')
    return `${path} imports the package ${name}: domain has valibot only`
  const rule = PACKAGES.find((candidate) => candidate.package.test(name))
  return rule && !rule.only.test(path) ? `${path} imports the package ${name}` : null
}

function refuseFile({ path, isTest }: Module, target: string): string | null {
  // A test may set its subject up with any room of the same package.
  if (isTest && path.startsWith('local/firestore/') && target.startsWith('local/firestore/')) return null
  for (const { pattern, mayImport } of ROOMS) {
    const match = pattern.exec(path)
    if (!match) continue
    const allowed = mayImport.some((prefix) => target.startsWith(prefix.replace('$1', match[1] ?? '')))
    return allowed || isData(target) ? null : `${path} imports ${target}`
  }
  return `${path} stands in no room`
}

function isData(target: string): boolean {
  return /\.(css|json|svg|woff2)$/.test(target)
}
