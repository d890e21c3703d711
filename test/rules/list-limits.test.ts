import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { listLimits } from '../../domain/src/list-limits.ts'

const rules = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8')

it('the rules limit lists as the readers of each collection do', () => {
  const limits: [collection: string, most: number][] = []
  let collection = ''
  for (const [, matched, most] of rules.matchAll(/\bmatch \S*\/(\w+)\/\{\w+\}|\btakesAtMost\((\d+)\)/g)) {
    if (matched !== undefined) collection = matched
    else limits.push([collection, Number(most)])
  }
  expect(limits.toSorted()).toEqual(Object.entries(listLimits).toSorted())
})
