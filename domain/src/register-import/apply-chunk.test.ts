import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ngo } from '../ngo/ngo.ts'
import { applyChunk } from './apply-chunk.ts'
import { type FoundNgo, factsOf, type NgoWrites } from './chunk-context.ts'
import { greenCity } from './fixtures.ts'
import { newNgo } from './new-ngo.ts'
import { reverseChunk } from './reverse-chunk.ts'
import type { StagedRow } from './staged-row.ts'

const source = { territoryId: 'almaty', source: 'Реестр', asOf: '2026-02-01' }
const words = (text: string) => ({ kk: text, ru: text, en: text })
const older = { source: words('Прежний реестр'), asOf: '2026-01-01' }
const ids = ['a', 'b', 'c'] as const
const bins = [null, '190740000201', '200140000019']

type Register = Record<string, Ngo>

function chunkOn(register: Register, rows: readonly StagedRow[]) {
  const found = new Map<string, FoundNgo>(ids.map((id) => [id, register[id] ?? null]))
  const held = new Map(Object.values(register).flatMap(({ id, bin }) => (bin ? [[bin, id] as const] : [])))
  return applyChunk(source, rows, found, held)
}
function written(register: Register, writes: NgoWrites): Register {
  const next = { ...register }
  for (const [id, write] of writes) {
    expect(write?.isNew ?? false).toBe(write !== null && next[id] === undefined)
    if (write === null) delete next[id]
    else next[id] = { ...next[id], ...write.fields } as Ngo
  }
  return next
}

const someNgo = fc.record({
  status: fc.constantFrom('active', 'inactive'),
  bin: fc.constantFrom(...bins),
}) as fc.Arbitrary<Pick<Ngo, 'status' | 'bin'>>
const someRow: fc.Arbitrary<StagedRow> = fc.oneof(
  fc.record({ ngoId: fc.constantFrom(...ids), facts: someNgo }).map(
    ({ ngoId, facts }): StagedRow => ({
      act: 'create',
      line: 2,
      ngoId,
      after: { ...greenCity, ...facts },
    }),
  ),
  fc.record({ ngoId: fc.constantFrom(...ids), before: someNgo, after: someNgo }).map(
    ({ ngoId, before, after }): StagedRow => ({
      act: 'change',
      line: 2,
      ngoId,
      before,
      after,
    }),
  ),
)
/** NGOs of which no two have one BIN. */
const someRegister: fc.Arbitrary<Register> = fc.array(fc.tuple(fc.constantFrom(...ids), someNgo)).map((laid) => {
  const register: Register = {}
  for (const [id, facts] of laid) {
    const isTaken = facts.bin !== null && Object.values(register).some(({ bin }) => bin === facts.bin)
    if (!isTaken) register[id] = newNgo({ id, territoryId: 'almaty' }, { ...greenCity, ...facts }, older)
  }
  return register
})

describe('a chunk', () => {
  it('applied and gone back over leaves what stood there before', () => {
    fc.assert(
      fc.property(someRegister, fc.array(someRow), (register, rows) => {
        const { journal, writes } = chunkOn(register, rows)
        const after = written(register, writes)
        const found = new Map<string, FoundNgo>(ids.map((id) => [id, after[id] ?? null]))
        const reversed = reverseChunk(source, { rows, journal }, found, new Set())
        expect(written(after, reversed.writes)).toEqual(register)
        expect(reversed.journal.every(({ undone }) => undone !== 'kept')).toBe(true)
      }),
    )
  })

  it('gives no BIN to two NGOs', () => {
    fc.assert(
      fc.property(someRegister, fc.array(someRow), (register, rows) => {
        const given = Object.values(written(register, chunkOn(register, rows).writes)).flatMap(({ bin }) => bin ?? [])
        expect(new Set(given).size).toBe(given.length)
      }),
    )
  })

  it('finds what it wrote when it is applied again, if its rows are about different NGOs', () => {
    fc.assert(
      fc.property(someRegister, fc.uniqueArray(someRow, { selector: ({ ngoId }) => ngoId }), (register, rows) => {
        const first = chunkOn(register, rows)
        const after = written(register, first.writes)
        const again = chunkOn(after, rows)
        for (const [index, { outcome }] of first.journal.entries())
          if (outcome === 'created' || outcome === 'changed') expect(again.journal[index]?.outcome).toBe('same')
      }),
    )
  })

  it('says where a status comes from when it changes one, and keeps where it came from', () => {
    const register = { a: newNgo({ id: 'a', territoryId: 'almaty' }, greenCity, older) }
    const change = (after: object, before: object): StagedRow => ({
      act: 'change',
      line: null,
      ngoId: 'a',
      before,
      after,
    })
    const { journal, writes } = chunkOn(register, [
      change({ status: 'liquidated' }, { status: 'active' }),
      change({ legalForm: 'other' }, { legalForm: 'public_foundation' }),
    ])
    expect(writes.get('a')).toEqual({
      isNew: false,
      fields: {
        ...{ status: 'liquidated', legalForm: 'other' },
        statusEvidence: { source: words('Реестр'), asOf: '2026-02-01' },
      },
    })
    expect(journal.map(({ formerEvidence }) => formerEvidence)).toEqual([older, null])
  })

  it('touches nothing that stands elsewhere or cannot be read', () => {
    const rows: StagedRow[] = [{ act: 'create', line: 2, ngoId: 'a', after: greenCity }]
    for (const found of ['elsewhere', 'unreadable'] as const) {
      const applied = applyChunk(source, rows, new Map([['a', found]]), new Map())
      expect(applied.writes.size).toBe(0)
      expect(applied.journal).toEqual([{ outcome: 'moved', former: null, formerEvidence: null, undone: null }])
    }
  })

  it('is kept, when it is gone back over, where the NGO is in use or was edited beside its facts', () => {
    const rows: StagedRow[] = [{ act: 'create', line: 2, ngoId: 'a', after: greenCity }]
    const { journal, writes } = chunkOn({}, rows)
    const made = written({}, writes).a as Ngo
    const undone = (ngo: FoundNgo, inUse: string[] = []) =>
      reverseChunk(source, { rows, journal }, new Map([['a', ngo]]), new Set(inUse)).journal[0]?.undone
    expect(undone(made)).toBe('reversed')
    expect(undone(made, ['a'])).toBe('kept')
    expect(undone({ ...made, verified: true })).toBe('kept')
    expect(undone({ ...made, contacts: { ...made.contacts, phone: '+7 727 000 00 00' } })).toBe('kept')
    expect(undone({ ...made, statusEvidence: older })).toBe('kept')
    expect(undone('elsewhere')).toBe('kept')
    expect(undone('unreadable')).toBeNull()
    expect(factsOf(made)).toEqual(greenCity)
  })
})
