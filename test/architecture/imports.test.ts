import { describe, expect, it } from 'vitest'
import { findCycles } from './cycles.ts'
import { refuse } from './layers.ts'
import { type Module, readModules } from './modules.ts'

const FOLDERS = ['domain/src', 'src', 'functions/src', 'local', 'test']
const modules = readModules(FOLDERS)

const module = (path: string, ...targets: string[]): Module => ({
  path,
  isTest: false,
  imports: targets.map((target) => ({
    target,
    kind: /^(domain|src|functions|local|test)\//.test(target) ? 'file' : 'package',
    typeOnly: false,
  })),
})
const refusals = (checked: Module[]) =>
  checked.flatMap((one) => one.imports.map((imported) => refuse(one, imported))).filter((reason) => reason !== null)

describe('what the check looks at', () => {
  it.each(FOLDERS)('sees the modules of %s and their imports', (folder) => {
    const inFolder = modules.filter(({ path }) => path.startsWith(`${folder}/`))
    expect(inFolder.length).toBeGreaterThan(0)
    expect(inFolder.flatMap(({ imports }) => imports).length).toBeGreaterThan(0)
  })
})

describe('who may import whom', () => {
  it('holds everywhere', () => {
    expect(refusals(modules)).toEqual([])
  })

  it.each([
    ['domain/src/ngo/ngo.ts', 'react'],
    ['domain/src/ngo/ngo.ts', 'src/shared/ui/button.tsx'],
    ['src/shared/ui/button.tsx', 'src/features/registry/ui/list.tsx'],
    ['src/features/registry/ui/list.tsx', 'src/features/proposals/ui/card.tsx'],
    ['src/features/registry/data/read.ts', 'src/features/registry/ui/list.tsx'],
    ['src/features/registry/ui/list.tsx', 'firebase'],
    ['src/app/shell.tsx', 'local/firestore/src/main.ts'],
    ['src/features/registry/data/read.ts', 'firebase-admin'],
    ['functions/src/index.ts', 'src/main.tsx'],
    ['functions/src/index.ts', 'local/suite.ts'],
    ['local/firestore/src/model/value.ts', 'local/firestore/src/query/run.ts'],
    ['local/firestore/src/query/run.ts', 'local/firestore/src/store/store.ts'],
    ['local/firestore/src/wire/rest/rest.ts', 'local/firestore/src/store/store.ts'],
    ['local/firestore/src/server/start.ts', 'domain/src/paths.ts'],
    ['local/suite.ts', 'firebase-admin'],
    ['elsewhere/a.ts', 'domain/src/paths.ts'],
  ])('refuses %s → %s', (path, target) => {
    expect(refusals([module(path, target)])).toHaveLength(1)
  })

  it.each([
    ['domain/src/ngo/ngo.ts', 'valibot'],
    ['src/features/registry/ui/list.tsx', 'src/features/registry/data/read.ts'],
    ['src/features/registry/data/read.ts', 'firebase'],
    ['src/app/routes/home.tsx', 'src/features/registry/ui/list.tsx'],
    ['functions/src/index.ts', 'domain/src/paths.ts'],
    ['local/firestore/src/service/call.ts', 'local/firestore/src/store/store.ts'],
    ['local/suite/firestore.ts', 'local/firestore/src/server/start.ts'],
    ['local/seed/load.ts', 'firebase-admin'],
  ])('allows %s → %s', (path, target) => {
    expect(refusals([module(path, target)])).toEqual([])
  })
})

describe('cycles', () => {
  it('there are none', () => {
    expect(findCycles(modules)).toEqual([])
  })

  it('finds one', () => {
    const ring = [module('src/a.ts', 'src/b.ts'), module('src/b.ts', 'src/c.ts'), module('src/c.ts', 'src/b.ts')]
    expect(findCycles(ring)).toEqual([['src/b.ts', 'src/c.ts', 'src/b.ts']])
  })
})
