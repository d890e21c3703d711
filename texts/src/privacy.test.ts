import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { allTexts } from './all-texts.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const stored = Object.keys(allTexts.ru.privacy).flatMap((key) => /^privacy_(\w+)_what$/.exec(key)?.[1] ?? [])

it('has a line on the privacy page for every kind of data', () => {
  const shown = [...read('src/app/routes/privacy.tsx').matchAll(/privacy_(\w+)_what/g)].map(([, name]) => name)
  expect(shown).toEqual(stored)
})

it('has a place in docs/privacy.md for every kind of data', () => {
  const placed = [...read('docs/privacy.md').matchAll(/^\| (\w+) \| (?!where)/gm)].map(([, name]) => name)
  expect(placed).toEqual(stored)
})
