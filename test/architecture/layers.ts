import { type Import, isTestPath, type Module } from './modules.ts'

/**
 * Where the modules of a room may import from: beginnings of paths, in which `*` is one name and `$1` what the room's
 * pattern matched first.
 */
interface Room {
  pattern: RegExp
  mayImport: string[]
}

const firestore = 'local/firestore/src'
const entityData = 'src/entities/*/data/'
/** What stands directly in an entity's folder: its words. */
const entityWords = 'src/entities/*/*.ts'

/** Who may import whom. The first room that a path matches decides; a module of no room fails the test. */
const rooms: Room[] = [
  { pattern: /^domain\/src\//, mayImport: ['domain/src/'] },
  { pattern: /^texts\//, mayImport: ['texts/', 'domain/src/'] },
  { pattern: /^reference\//, mayImport: ['reference/', 'domain/src/'] },

  // What a text is belongs to no concept.
  { pattern: /^src\/shared\//, mayImport: ['src/shared/', 'texts/', 'domain/src/text/'] },
  {
    pattern: /^src\/entities\/([^/]+)\/data\//,
    mayImport: [entityData, entityWords, 'src/shared/', 'texts/', 'domain/src/'],
  },
  {
    pattern: /^src\/entities\/([^/]+)\//,
    mayImport: ['src/entities/$1/', entityData, entityWords, 'src/shared/', 'texts/', 'domain/src/'],
  },
  {
    pattern: /^src\/features\/([^/]+)\/data\//,
    mayImport: ['src/features/$1/data/', entityData, entityWords, 'src/shared/', 'texts/', 'domain/src/'],
  },
  {
    pattern: /^src\/features\/([^/]+)\//,
    mayImport: ['src/features/$1/', 'src/entities/', 'src/shared/', 'texts/', 'domain/src/'],
  },
  { pattern: /^src\//, mayImport: ['src/', 'texts/', 'domain/src/'] },
  // Runs before the bundle, and alone.
  { pattern: /^public\//, mayImport: [] },
  // Runs beside the pages, and shares with them only what is kept where.
  { pattern: /^worker\//, mayImport: ['worker/', 'src/shared/offline/'] },
  { pattern: /^vite\//, mayImport: ['vite/', 'texts/', 'domain/src/'] },
  { pattern: /^[^/]+\.config\.ts$/, mayImport: ['vite/', 'test/support/'] },

  { pattern: /^functions\/src\//, mayImport: ['functions/src/', 'texts/', 'domain/src/'] },

  { pattern: /^local\/firestore\/src\/model\//, mayImport: [`${firestore}/model/`] },
  { pattern: /^local\/firestore\/src\/(query|store|rules)\//, mayImport: [`${firestore}/$1/`, `${firestore}/model/`] },
  {
    pattern: /^local\/firestore\/src\/service\//,
    mayImport: ['service', 'query', 'store', 'rules', 'model'].map((room) => `${firestore}/${room}/`),
  },
  {
    pattern: /^local\/firestore\/src\/(wire|triggers)\//,
    mayImport: [`${firestore}/$1/`, `${firestore}/service/`, `${firestore}/model/`],
  },
  { pattern: /^local\/firestore\//, mayImport: ['local/firestore/'] },
  // What is built runs from where it was built to.
  { pattern: /^local\/commands\//, mayImport: ['local/commands/', '.local/'] },
  { pattern: /^local\/functions-host\//, mayImport: ['local/functions-host/', 'functions/lib/'] },
  {
    pattern: /^local\/seed\//,
    mayImport: ['local/seed/', 'local/demo-accounts.ts', 'reference/', 'texts/', 'domain/src/'],
  },
  { pattern: /^local\/suite\//, mayImport: ['local/', 'migrations/', 'domain/src/'] },
  { pattern: /^local\//, mayImport: ['local/', 'domain/src/'] },

  {
    pattern: /^deploy\//,
    mayImport: ['deploy/', 'local/commands/', 'migrations/', 'reference/', 'domain/src/'],
  },
  { pattern: /^migrations\//, mayImport: ['migrations/', 'domain/src/'] },

  { pattern: /^test\/architecture\//, mayImport: ['test/architecture/', 'texts/', 'vite/'] },
  {
    pattern: /^test\//,
    mayImport: 'test local deploy migrations reference rules functions/src src texts vite domain/src'
      .split(' ')
      .map((room) => `${room}/`),
  },
  { pattern: /^rules\//, mayImport: ['rules/', 'domain/src/'] },
]

/** Packages that only some rooms may use. Rooms of pure code are named further down. */
const packages: { package: RegExp; only: RegExp }[] = [
  {
    // The grammar of the rules is no part of the SDK.
    package: /^(firebase$|@firebase\/(?!eslint-plugin-security-rules))/,
    only: /^(src\/(features|entities)\/[^/]+\/data\/|src\/shared\/firebase\/|test\/|local\/firestore\/test\/)/,
  },
  {
    package: /^firebase-admin$/,
    only: /^(functions\/src\/|deploy\/|migrations\/|local\/seed\/|local\/firestore\/test\/|test\/)/,
  },
  { package: /^firebase-functions$/, only: /^(functions\/src\/|local\/firestore\/test\/)/ },
  { package: /^(react|react-dom|react-router|@tanstack\/.+)$/, only: /^(src|test)\// },
]

/** Rooms without a machine around them, and the packages that they have. */
const pureRooms: { pattern: RegExp; mayUse: string[] }[] = [
  { pattern: /^domain\//, mayUse: ['valibot'] },
  { pattern: /^texts\//, mayUse: [] },
  { pattern: /^reference\//, mayUse: [] },
]

/** A collection by its name instead of by one of `paths`. */
const literalCollection = /\.collection(Group)?\(['"`]|\bcollection(Group)?\(\w+, ['"`]/
const separatedImports = /^import [^'"]*'[^']+'\n\n+import /m

/** Why this import is not allowed, or null. */
export function refuse(module: Module, imported: Import): string | null {
  return imported.kind === 'package' ? refusePackage(module, imported.target) : refuseFile(module, imported.target)
}

/** Why a module may not stand where it stands or say what it says, or null. */
export function refuseModule({ path, source, isTest }: Module): string | null {
  if (!rooms.some(({ pattern }) => pattern.test(path))) return `${path} stands in no room`
  // The machinery of live queries handles keys that others have written.
  const mayWriteKeys = isTest || /^src\/([^/]+\/)*data\//.test(path) || path.startsWith('src/shared/query/')
  if (path.startsWith('src/') && !mayWriteKeys && /\bqueryKey\s*:/.test(source)) return `${path} writes a queryKey`
  // Those of migrations and of the database itself stand for themselves.
  const mayNamePaths = isTest || /^(migrations|test|local\/firestore)\//.test(path)
  if (!mayNamePaths && literalCollection.test(source)) return `${path} names a collection by itself`
  if (separatedImports.test(source)) return `${path} has empty lines between its imports`
  // A read-only transaction without an instant can end the process: `readAt` has one.
  const mayTransact = isTest || path === 'functions/src/platform/admin.ts'
  if (path.startsWith('functions/') && !mayTransact && /\.runTransaction\(/.test(source))
    return `${path} runs a transaction by itself`
  return null
}

function refusePackage({ path, isTest }: Module, name: string): string | null {
  if (isTest && /^(vitest|fast-check|node:)/.test(name)) return null
  const pure = pureRooms.find(({ pattern }) => pattern.test(path))
  const rule = packages.find((candidate) => candidate.package.test(name))
  const allowed = pure ? pure.mayUse.includes(name) : !rule || rule.only.test(path)
  return allowed ? null : `${path} imports the package ${name}`
}

function refuseFile({ path, isTest }: Module, target: string): string | null {
  // A test may set its subject up with any room of the same package.
  if (isTest && path.startsWith('local/firestore/') && target.startsWith('local/firestore/')) return null
  const room = rooms.find(({ pattern }) => pattern.test(path))
  if (!room || isData(target)) return null
  const mayTest = isTest || /^(test|local\/firestore\/test)\//.test(path)
  if (isTestPath(target) && !mayTest) return `${path} imports ${target}, which is for tests`
  const [, own = ''] = room.pattern.exec(path) ?? []
  const allowed = room.mayImport.some((prefix) => startsWith(target, prefix.replace('$1', own)))
  return allowed ? null : `${path} imports ${target}`
}

/** Whether a path begins like `prefix`, in which `*` is one name. */
function startsWith(path: string, prefix: string): boolean {
  const names = prefix.split('*').map((part) => part.replaceAll('.', '\\.'))
  return new RegExp(`^${names.join('[^/]+')}`).test(path)
}

function isData(target: string): boolean {
  return /\.(css|json|svg|woff2)$/.test(target)
}
