import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { allTexts } from '../../texts/src/all-texts.ts'
import { sharedAreas } from '../../texts/src/areas.ts'
import { type Module, readModules } from './modules.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const modules = new Map(readModules().map((module) => [module.path, module]))
const areaOfKey = new Map(
  Object.entries(allTexts.ru).flatMap(([area, texts]) => Object.keys(texts).map((key) => [key, area] as const)),
)

/** The areas of all message keys that stand in a module or in what it imports, at once or later; types included. */
function areasFrom(path: string, enters: (path: string) => boolean = () => true): string[] {
  const seen = new Set<string>()
  const visit = ({ path, imports }: Module) => {
    if (seen.has(path) || !enters(path)) return
    seen.add(path)
    for (const { target } of imports) {
      const imported = modules.get(target)
      if (imported) visit(imported)
    }
  }
  const entry = modules.get(path)
  if (!entry) throw new RangeError(`No module ${path}`)
  visit(entry)
  const words = [...seen].flatMap((one) => read(one).match(/\w+/g) ?? [])
  const areas = words.flatMap((word) => areaOfKey.get(word) ?? [])
  return [...new Set(areas)].filter((area) => !sharedAreas.some((shared) => shared === area)).sort()
}

/** What `pages.ts` says: the pages, the areas of each and the module of each. */
const pages = [...read('src/app/pages.ts').matchAll(/(\w+): page\(\[(.*?)\], \(\) => import\('\.\/(.+?)'\)\)/g)].map(
  ([, name = '', areas = '', module = '']) => ({
    name,
    areas: areas.match(/\w+/g) ?? [],
    module: `src/app/${module}`,
  }),
)

it('sees every page', () => {
  const routes = [...modules.keys()].filter((path) => path.startsWith('src/app/routes/'))
  expect(pages.map(({ module }) => module).sort()).toEqual(routes.sort())
})

it.each(pages)('$name loads the areas of texts that its code shows, and no other', ({ areas, module }) => {
  expect(areas.toSorted()).toEqual(areasFrom(module))
})

it('loads the area of the bell with the bell, and no other with the shell', () => {
  expect(areasFrom('src/features/notifications/ui/bell.tsx')).toEqual(['notifications'])
  expect(areasFrom('src/main.tsx', (path) => !/^src\/(app\/routes|features)\//.test(path))).toEqual([])
})
