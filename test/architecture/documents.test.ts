import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isThere, namedPaths } from './documents.ts'
import { listFiles, readText } from './files.ts'
import { knownMissingPaths } from './known-exceptions.ts'

const files = listFiles()
const topLevel = new Set(files.map((path) => path.split('/')[0] ?? ''))
const isRecord = (path: string) => /^docs\/decisions\/\d{4}-/.test(path)
const records = files.filter(isRecord).filter((path) => !path.includes('/0000-'))
/** A record stays as it was written, whatever moves. */
const documents = files.filter((path) => path.endsWith('.md') && !isRecord(path) && path !== 'CHANGELOG.md')
/** Files that an installation has and the repository has not. */
const madeByOperators = ['functions/.env.<project>']

describe('what documents name', () => {
  const named = documents.flatMap((document) => namedPaths(document, readText(document), topLevel))
  const missing = new Set(
    named
      .filter(({ path }) => !madeByOperators.includes(path))
      .filter(({ document, path }) => !isThere(path, files) && !isThere(`${dirname(document)}/${path}`, files))
      .map(({ document, path }) => `${document}: ${path}`),
  )

  it('is there', () => {
    expect(named.length).toBeGreaterThan(100)
    expect([...missing].filter((one) => !knownMissingPaths.includes(one))).toEqual([])
  })

  it('is not known to be missing when it is there', () => {
    expect(knownMissingPaths.filter((one) => !missing.has(one))).toEqual([])
  })

  it('is found in backticks and behind links, with choices and names to be filled in', () => {
    const text =
      'See `src/<name>/ui`, `texts/{kk,ru}/*.json`, [why](decisions/README.md), [a site](https://a.kz), `m.save()`.'
    const paths = namedPaths('docs/a.md', text, new Set(['src', 'texts', 'docs'])).map(({ path }) => path)
    expect(paths).toEqual(['docs/decisions/README.md', 'src/<name>/ui', 'texts/kk/*.json', 'texts/ru/*.json'])
  })

  it.each(['src/a', 'src/<name>/ui', 'src/a/ui/*.tsx'])('finds %s', (path) => {
    expect(isThere(path, ['src/a/ui/list.tsx'])).toBe(true)
  })

  it.each(['src/b', 'src/<name>/data', 'src/a/ui/*.ts', 'src/a/u'])('misses %s', (path) => {
    expect(isThere(path, ['src/a/ui/list.tsx'])).toBe(false)
  })
})

describe('decision records', () => {
  const list = readText('docs/decisions/README.md')

  it('are there', () => {
    expect(records.length).toBeGreaterThan(0)
  })

  it.each(records)('%s has a number of its own, its form, and a line in the list', (path) => {
    const number = Number(/(\d{4})-[^/]+$/.exec(path)?.[1])
    const text = readText(path)
    const title = new RegExp(`^# ${number}\\. (.+)\n`).exec(text)?.[1]
    expect(records.filter((other) => other.includes(`/${String(number).padStart(4, '0')}-`))).toEqual([path])
    for (const part of ['Context', 'Decision', 'Consequences']) expect(text).toContain(`**${part}.**`)
    expect(list).toContain(`${number}. [${title}](${path.split('/').at(-1)})`)
  })
})
