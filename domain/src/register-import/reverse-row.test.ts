import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyRow } from './apply-row.ts'
import { equalFacts } from './equal-facts.ts'
import type { NgoFacts } from './facts.ts'
import { greenCity } from './fixtures.ts'
import { reverseRow } from './reverse-row.ts'
import type { StagedRow } from './staged-row.ts'

const create: StagedRow = { act: 'create', line: 2, ngoId: 'green', after: greenCity }
const change: StagedRow = {
  act: 'change',
  line: null,
  ngoId: 'green',
  before: { status: 'active' },
  after: { status: 'liquidated' },
}
const nobody = { hasMembers: false }
const kept = { outcome: 'kept', write: null, delete: false }
const gone = { outcome: 'reversed', write: null, delete: false }

describe('what a row made', () => {
  it('is deleted, once', () => {
    expect(reverseRow(greenCity, create, null, nobody)).toEqual({ outcome: 'reversed', write: null, delete: true })
    expect(reverseRow(null, create, null, nobody)).toEqual(gone)
  })

  it('is kept when it was edited, or has people', () => {
    expect(reverseRow({ ...greenCity, districtId: null }, create, null, nobody)).toEqual(kept)
    expect(reverseRow(greenCity, create, null, { hasMembers: true })).toEqual(kept)
  })
})

describe('what a row changed', () => {
  it('goes back, once', () => {
    const changed: NgoFacts = { ...greenCity, status: 'liquidated' }
    expect(reverseRow(changed, change, { status: 'active' }, { hasMembers: true })).toEqual({
      outcome: 'reversed',
      write: { status: 'active' },
      delete: false,
    })
    expect(reverseRow(greenCity, change, { status: 'active' }, nobody)).toEqual(gone)
  })

  it('is kept when it was edited since, or is gone', () => {
    expect(reverseRow({ ...greenCity, status: 'inactive' }, change, { status: 'active' }, nobody)).toEqual(kept)
    expect(reverseRow(null, change, { status: 'active' }, nobody)).toEqual(kept)
  })
})

const facts: fc.Arbitrary<NgoFacts> = fc.record({
  name: fc.record({ ru: fc.constantFrom('А', 'Б'), kk: fc.constantFrom('', 'Ә') }),
  bin: fc.constantFrom(null, '190740000201'),
  legalForm: fc.constantFrom('public_foundation', 'other'),
  directions: fc.subarray(['health', 'youth']),
  status: fc.constantFrom('active', 'liquidated'),
  registeredOn: fc.constantFrom(null, '2019-07-05'),
  districtId: fc.constantFrom(null, 'almaty-medeu'),
})

it('applied and reversed, everything is as it was; applied twice, the second changes nothing', () => {
  fc.assert(
    fc.property(facts, facts, fc.boolean(), (before, after, isNew) => {
      const row: StagedRow = isNew
        ? { act: 'create', line: 2, ngoId: 'green', after }
        : { act: 'change', line: 2, ngoId: 'green', before, after }
      const current = isNew ? null : before
      const applied = applyRow(current, row, null)
      const now = applied.write === null ? current : { ...before, ...applied.write }
      expect(applyRow(now, row, null).outcome).toBe('same')
      if (applied.outcome === 'same') return
      const reversed = reverseRow(now, row, applied.former, nobody)
      expect(reversed.outcome).toBe('reversed')
      if (isNew) expect(reversed.delete).toBe(true)
      else expect(equalFacts({ ...after, ...reversed.write }, before)).toBe(true)
    }),
  )
})
