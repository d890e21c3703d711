import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { dirtyTable, districts, otherwise } from './dirty-table.fixture.ts'
import { proposer } from './distinct-values.ts'
import { greenCity } from './fixtures.ts'
import { guessMapping } from './guess-mapping.ts'
import { importActRequestSchema } from './import-act-request.ts'
import { makePlan } from './make-plan.ts'
import type { StagedRow } from './staged-row.ts'

const create = (change: object = {}): StagedRow => ({
  act: 'create',
  line: 2,
  ngoId: 'green',
  after: { ...greenCity, ...change },
})
/** The rows as they are taken; null where they are refused. */
function taken(rows: object[]): StagedRow[] | null {
  const parsed = v.safeParse(importActRequestSchema, { act: 'stage', importId: 'i', n: 0, rows })
  return parsed.success && parsed.output.act === 'stage' ? parsed.output.rows : null
}

describe('rows of a request', () => {
  it('are taken as the plan of a file has them, dirty as it may be', () => {
    const { mapping } = guessMapping(dirtyTable, proposer(districts), otherwise)
    const settings = { territoryId: 'almaty', complete: false, today: '2026-11-28' }
    const steps = makePlan({ table: dirtyTable, mapping, registry: [], settings })
    let step = steps.next()
    while (!step.done) step = steps.next()
    const rows = step.value.entries.flatMap(({ staged }) => staged ?? [])
    expect(rows.length).toBeGreaterThan(20)
    expect(taken(rows)).toEqual(rows)
  })

  it('have names as people see them, and none where nothing is seen', () => {
    const name = { kk: '', ru: ' Фонд\u202e  «Дала»\u200b\n', en: '\u200b' }
    expect(taken([create({ name })])).toEqual([create({ name: { ru: 'Фонд «Дала»' } })])
    expect(taken([create({ name: { ru: '\u200b' } })])).toBeNull()
    expect(taken([create({ name: { ru: '<b>Фонд</b> =1+1' } })])).toEqual([
      create({ name: { ru: '<b>Фонд</b> =1+1' } }),
    ])
  })

  it('are as many and as heavy as a document holds', () => {
    const heavy = (each: string) => ({ kk: each.repeat(500), ru: each.repeat(500) })
    const change = (index: number): StagedRow => ({
      act: 'change',
      line: null,
      ngoId: `n${index}`,
      before: { name: heavy('ш') },
      after: { name: heavy('ж') },
    })
    const many = (count: number, make: (index: number) => StagedRow) => Array.from({ length: count }, (_, n) => make(n))
    expect(taken(many(200, () => create()))).toHaveLength(200)
    expect(taken(many(201, () => create()))).toBeNull()
    // Each takes 4 kB, as two names of 500 letters of two bytes before and after.
    expect(taken(many(145, change))).toHaveLength(145)
    expect(taken(many(150, change))).toBeNull()
  })
})
