import { describe, expect, it } from 'vitest'
import { findCircles } from './cycles.ts'
import { knownExceptions } from './known-exceptions.ts'
import { refuse, refuseModule } from './layers.ts'
import { importedNames, type Module, readModules } from './modules.ts'

const modules = readModules()
const paths = new Set(modules.map(({ path }) => path))

/** Folders that have code; what the repository has beside them is found as well, but cannot vanish unseen from these. */
const folders = [
  ...[
    'domain/src',
    'functions/src',
    'src',
    'src/app',
    'src/features',
    'src/shared',
    'public',
    'vite',
    'worker',
    'deploy',
  ],
  ...['local/commands', 'local/firestore/src', 'local/firestore/test', 'local/functions-host', 'local/seed'],
  ...['local/suite', 'test/architecture', 'test/rules', 'test/functions', 'test/e2e', 'test/support'],
  ...['src/entities', 'texts/src', 'reference'],
]

const module = (path: string, ...targets: string[]): Module => ({
  path,
  source: '',
  isTest: false,
  imports: targets.map((target) => ({ target, kind: /\.\w+$/.test(target) ? 'file' : 'package' })),
})
const refusals = (checked: Module[]) =>
  checked
    .flatMap((one) => [refuseModule(one), ...one.imports.map((imported) => refuse(one, imported))])
    .filter((reason) => reason !== null)

const unseen = folders.filter((folder) => !modules.some(({ path }) => path.startsWith(`${folder}/`)))
const findings = new Set([
  ...unseen.map((folder) => `${folder} has no code`),
  ...refusals(modules),
  ...findCircles(modules),
])

describe('what holds everywhere', () => {
  it('has no exception that is not known', () => {
    expect([...findings].filter((finding) => !knownExceptions.includes(finding))).toEqual([])
  })

  it('has no known exception that is none any more', () => {
    expect(knownExceptions.filter((exception) => !findings.has(exception))).toEqual([])
  })
})

describe('what the check looks at', () => {
  it('follows every import of ours to a file that it has read', () => {
    const built = /^(\.local|functions\/lib)\//
    const targets = modules.flatMap(({ imports }) =>
      imports.flatMap(({ kind, target }) => (kind === 'file' ? [target] : [])),
    )
    const code = targets.filter((target) => /\.[mc]?[jt]sx?$/.test(target) && !built.test(target))
    expect(code.length).toBeGreaterThan(1000)
    expect(code.filter((target) => !paths.has(target))).toEqual([])
  })

  it.each([
    ["import { a } from './layers.ts'", './layers.ts'],
    ["import type { A } from './layers.ts'", './layers.ts'],
    ["export { a } from './layers.ts'", './layers.ts'],
    ["const a = await import('./layers.ts')", './layers.ts'],
    ["type A = typeof import('./layers.ts')", './layers.ts'],
  ])('reads %s', (source, name) => {
    expect(importedNames('src/b.ts', source)).toContain(name)
  })
})

describe('who may import whom', () => {
  it.each([
    ['domain/src/ngo/ngo.ts', 'react'],
    ['domain/src/ngo/ngo.ts', 'src/shared/ui/button.tsx'],
    ['domain/src/ngo/ngo.ts', 'texts/src/messages.ts'],
    ['domain/src/ngo/ngo.ts', 'domain/src/ngo/fixtures.ts'],
    ['texts/src/messages.ts', 'valibot'],
    ['texts/src/messages.ts', 'src/shared/i18n/language.ts'],
    ['reference/places.ts', 'local/seed/places.ts'],
    ['src/shared/ui/button.tsx', 'src/features/registry/ui/list.tsx'],
    ['src/shared/ui/button.tsx', 'src/entities/proposal/ui/clock.tsx'],
    ['src/shared/ui/button.tsx', 'domain/src/proposal/proposal.ts'],
    ['src/entities/ngo/ui/badge.tsx', 'src/features/registry/ui/list.tsx'],
    ['src/entities/ngo/ui/badge.tsx', 'src/entities/proposal/ui/clock.tsx'],
    ['src/entities/ngo/data/ngo-query.ts', 'src/entities/ngo/ui/badge.tsx'],
    ['src/entities/ngo/ui/badge.tsx', 'firebase'],
    ['src/features/registry/ui/list.tsx', 'src/features/proposals/ui/card.tsx'],
    ['src/features/registry/data/read.ts', 'src/features/registry/ui/list.tsx'],
    ['src/features/registry/data/read.ts', 'src/entities/ngo/ui/badge.tsx'],
    ['src/features/registry/ui/list.tsx', 'firebase'],
    ['src/features/registry/ui/list.tsx', 'src/app/pages.ts'],
    ['src/app/shell.tsx', 'local/firestore/src/main.ts'],
    ['src/features/registry/data/read.ts', 'firebase-admin'],
    ['public/browser.js', 'src/main.tsx'],
    ['vite/first-load.ts', 'src/main.tsx'],
    ['vite.config.ts', 'src/main.tsx'],
    ['functions/src/index.ts', 'src/main.tsx'],
    ['functions/src/index.ts', 'local/suite.ts'],
    ['functions/src/index.ts', 'react'],
    ['local/firestore/src/model/value.ts', 'local/firestore/src/query/run.ts'],
    ['local/firestore/src/query/run.ts', 'local/firestore/src/store/store.ts'],
    ['local/firestore/src/wire/rest/rest.ts', 'local/firestore/src/store/store.ts'],
    ['local/firestore/src/server/start.ts', 'domain/src/paths.ts'],
    ['local/commands/start.mjs', 'local/suite/main.ts'],
    ['local/seed/load.ts', 'local/suite/main.ts'],
    ['local/seed/load.ts', 'functions/src/index.ts'],
    ['local/suite.ts', 'firebase-admin'],
    ['deploy/setup.ts', 'local/seed/places.ts'],
    ['test/architecture/layers.ts', 'src/main.tsx'],
    ['elsewhere/a.ts', 'valibot'],
  ])('refuses %s → %s', (path, target) => {
    expect(refusals([module(path, target)])).toHaveLength(1)
  })

  it.each([
    ['domain/src/ngo/ngo.ts', 'valibot'],
    ['texts/src/messages.ts', 'domain/src/proposal/proposal.ts'],
    ['reference/places.ts', 'domain/src/territory/territory.ts'],
    ['src/shared/i18n/format-date.ts', 'texts/src/format-date.ts'],
    ['src/entities/ngo/ui/badge.tsx', 'src/entities/proposal/data/proposal-store.ts'],
    ['src/entities/ngo/ui/badge.tsx', 'src/entities/proposal/words.ts'],
    ['src/entities/ngo/data/ngo-query.ts', 'firebase'],
    ['src/features/registry/ui/list.tsx', 'src/features/registry/data/read.ts'],
    ['src/features/registry/ui/list.tsx', 'src/entities/ngo/ui/badge.tsx'],
    ['src/features/registry/data/read.ts', 'src/entities/ngo/data/ngo-query.ts'],
    ['src/features/registry/data/read.ts', 'firebase'],
    ['src/app/routes/home.tsx', 'src/features/registry/ui/list.tsx'],
    ['functions/src/index.ts', 'domain/src/paths.ts'],
    ['functions/src/index.ts', 'texts/src/messages.ts'],
    ['local/firestore/src/service/call.ts', 'local/firestore/src/store/store.ts'],
    ['local/suite/firestore.ts', 'local/firestore/src/server/start.ts'],
    ['local/seed/load.ts', 'firebase-admin'],
    ['local/seed/load.ts', 'reference/places.ts'],
    ['deploy/setup.ts', 'reference/places.ts'],
  ])('allows %s → %s', (path, target) => {
    expect(refusals([module(path, target)])).toEqual([])
  })
})

describe('keys of the cache', () => {
  const writing = (path: string) => ({ ...module(path), source: "useQuery({ queryKey: ['ngo', id] })" })

  it.each(['src/features/registry/ui/list.tsx', 'src/entities/ngo/ui/badge.tsx', 'src/app/shell/shell.tsx'])(
    'are refused in %s',
    (path) => {
      expect(refusals([writing(path)])).toEqual([`${path} writes a queryKey`])
    },
  )

  it.each(['src/features/registry/data/read.ts', 'src/entities/ngo/data/ngo-query.ts'])('are written in %s', (path) => {
    expect(refusals([writing(path)])).toEqual([])
  })
})

describe('names of collections', () => {
  const naming = (path: string, source: string) => ({ ...module(path), source })

  it.each([
    "firestore.collectionGroup('posts')",
    "post.ref.collection('postHistory')",
    "collectionGroup(db, 'posts')",
    'collection(db, `ngos/green/ngoMembers`)',
  ])('are refused in %s', (source) => {
    const path = 'functions/src/person/erase-person.ts'
    expect(refusals([naming(path, source)])).toEqual([`${path} names a collection by itself`])
  })

  it.each([
    ['functions/src/person/erase-person.ts', 'firestore.collectionGroup(paths.allPosts())'],
    ['migrations/0006-post-history.ts', "firestore.collectionGroup('originals')"],
  ])('are found in paths, or stay as they were: %s', (path, source) => {
    expect(refusals([naming(path, source)])).toEqual([])
  })
})

describe('imports', () => {
  it('stand together', () => {
    const path = 'migrations/all-migrations.ts'
    const apart = { ...module(path), source: "import { a } from './a.ts'\n\nimport { b } from './b.ts'\n" }
    expect(refusals([apart])).toEqual([`${path} has empty lines between its imports`])
  })
})

describe('circles', () => {
  it('are found between files', () => {
    const ring = [module('src/a.ts', 'src/b.ts'), module('src/b.ts', 'src/c.ts'), module('src/c.ts', 'src/b.ts')]
    expect(findCircles(ring)).toEqual(['src: b.ts ↔ c.ts'])
  })

  it('are found between folders whose files have none', () => {
    const ring = [
      module('domain/src/a/first.ts', 'domain/src/b/first.ts'),
      module('domain/src/b/second.ts', 'domain/src/c/first.ts'),
      module('domain/src/c/second.ts', 'domain/src/a/second.ts'),
    ]
    expect(findCircles(ring)).toEqual(['domain/src: a ↔ b ↔ c'])
  })

  it('are none where everything points one way', () => {
    const tree = [module('src/a/1.ts', 'src/b/1.ts', 'src/c/1.ts'), module('src/b/1.ts', 'src/c/1.ts')]
    expect(findCircles(tree)).toEqual([])
  })
})
