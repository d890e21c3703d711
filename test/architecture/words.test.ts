import { expect, it } from 'vitest'
import { listFiles, readText } from './files.ts'
import { readModules } from './modules.ts'

/** What stands in bold in the last column of the glossary's tables: words that mean nothing here. */
const refusedWords = readText('docs/glossary.md')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .flatMap((line) => [...(line.split('|').at(-2) ?? '').matchAll(/\*\*(\w+)\*\*/g)])
  .map(([, word = '']) => word.toLowerCase())

/** `usePromisesToDecide`, `use-promises-to-decide.ts` and `desk_no_promises` as their words. */
const wordsOf = (name: string) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)

/** What is declared, and the keys of objects, types and tables. */
function namesIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  return [
    ...code.matchAll(/\b(?:const|let|function|class|interface|type)\s+([\w$]+)/g),
    ...code.matchAll(/\b([\w$]+)['"]?\??:/g),
  ].map(([, name = '']) => name)
}

const refusedIn = (names: Iterable<string>) =>
  [...new Set(names)].filter((name) =>
    wordsOf(name).some((word) => refusedWords.some((refused) => word === refused || word === `${refused}s`)),
  )

/** The local Firestore speaks of the web, not of the city. */
const isOurs = (path: string) => !path.startsWith('local/firestore/')

it('gives nothing a name that the glossary refuses', () => {
  const paths = listFiles().filter((path) => isOurs(path) && !path.endsWith('.md'))
  const names = [
    ...readModules().filter(({ path }) => isOurs(path)),
    ...paths.filter((path) => path.startsWith('texts/messages/')).map((path) => ({ source: readText(path) })),
  ].flatMap(({ source }) => namesIn(source))
  expect(refusedWords.length).toBeGreaterThan(20)
  expect(refusedIn([...paths, ...names])).toEqual([])
})

it.each(['usePromisesToDecide', 'src/use-promises-to-decide.ts', 'desk_no_promises', 'ngoMetrics'])(
  'finds %s',
  (name) => {
    expect(refusedIn([name])).toEqual([name])
  },
)
