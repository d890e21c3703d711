import { describe, expect, it } from 'vitest'
import type { Staff } from '../person/staff.ts'
import { decideImportAct, possibleImportActs } from './decide-import-act.ts'
import type { ImportActContext } from './define-import-act.ts'
import type { ImportActRequest } from './import-act-request.ts'
import { type ImportState, importStates, type RegisterImport } from './register-import.ts'

const now = new Date('2026-02-01T05:00:00Z')
const staff = (change: Partial<Staff> = {}): Staff => ({
  ...{ uid: 'u', displayName: 'Администратор', administrator: true, roles: {}, departments: {} },
  ...change,
})
const context = (change: Partial<ImportActContext> = {}): ImportActContext => ({
  ...{ actor: { uid: 'u', staff: staff() }, now, today: '2026-02-01', lockedBy: 'i', staged: 2 },
  districtIds: new Set<string>(),
  ...change,
})
const begin: Extract<ImportActRequest, { act: 'begin' }> = {
  act: 'begin',
  importId: 'i',
  territoryId: 'almaty',
  source: 'Реестр',
  asOf: '2026-02-01',
  fileName: 'r.csv',
  complete: false,
  mapping: { columns: {}, values: { legalForm: {}, direction: {}, status: {}, district: {} } },
  chunks: 2,
  plan: { new: 1, changed: 0, unchanged: 0, absent: 0, doubtful: 0, bad: 0 },
}
const { act: _, importId: id, ...described } = begin
const standing = (state: ImportState, change: Partial<RegisterImport> = {}): RegisterImport => ({
  ...{ id, ...described, state, done: 1, outcomes: { created: 0, changed: 0, same: 0, moved: 0 }, undo: null },
  ...{ startedBy: 'u', startedAt: now, movedAt: now, finishedAt: null },
  ...change,
})
const order = (act: 'start' | 'stop' | 'resume'): ImportActRequest => ({ act, importId: 'i' })
const undo: ImportActRequest = { act: 'undo', importId: 'i', reason: 'Не тот файл', lang: 'ru' }
const refused = (code: string) => ({ kind: 'refuse', code })

describe('an order about an import', () => {
  it('is possible in the states that let it be taken', () => {
    const possible = Object.fromEntries(importStates.map((state) => [state, possibleImportActs(standing(state))]))
    expect(possible).toEqual({
      staging: ['stage', 'start', 'stop'],
      applying: ['stop', 'resume'],
      applied: ['undo'],
      stopped: ['undo'],
      undoing: ['resume'],
      undone: [],
    })
    expect(possibleImportActs(standing('stopped', { done: 0 }))).toEqual([])
  })

  it('leads to a state, changes nothing where it is done already, and is refused elsewhere', () => {
    const found = (request: ImportActRequest) =>
      importStates.map((state) => {
        const result = decideImportAct(standing(state), request, context())
        if ('kind' in result) return result.code
        return result.dropped ? 'gone' : (result.fields?.state ?? 'the same')
      })
    const no = 'not-in-this-state'
    expect(found(order('start'))).toEqual(['applying', 'the same', 'the same', no, no, no])
    expect(found(order('stop'))).toEqual(['gone', 'stopped', no, 'the same', no, no])
    expect(found(order('resume'))).toEqual([no, 'the same', 'the same', no, 'the same', 'the same'])
    expect(found(undo)).toEqual([no, no, 'undoing', 'undoing', 'the same', 'the same'])
  })

  it('is nobody’s but an administrator’s', () => {
    const everyRole = staff({ administrator: false, roles: { almaty: ['moderator', 'akim_office', 'official'] } })
    for (const person of [null, everyRole])
      for (const request of [begin, order('start'), order('stop'), undo])
        for (const subject of [null, standing('staging')])
          expect(decideImportAct(subject, request, context({ actor: { uid: 'u', staff: person } }))).toEqual(
            refused('not-allowed'),
          )
  })

  it('starts nothing where another import is under way', () => {
    const elsewhere = context({ lockedBy: 'other' })
    expect(decideImportAct(null, begin, elsewhere)).toEqual(refused('import-under-way'))
    expect(decideImportAct(standing('applied'), undo, elsewhere)).toEqual(refused('import-under-way'))
    expect(decideImportAct(null, begin, context({ lockedBy: null }))).toMatchObject({ fields: { state: 'staging' } })
  })

  it('begins no import of a day to come, in no place or with the number of a person', () => {
    const met = (change: Partial<typeof begin>, more: Partial<ImportActContext> = {}) =>
      decideImportAct(null, { ...begin, ...change }, context({ lockedBy: null, ...more }))
    expect(met({ asOf: '2026-02-02' })).toEqual(refused('invalid-request'))
    expect(met({}, { today: null })).toEqual(refused('not-found'))
    for (const change of [{ source: 'От 850101300123' }, { fileName: '850101300123.csv' }])
      expect(met(change)).toEqual(refused('person-number'))
  })

  it('keeps of how a file was read what may be kept', () => {
    const columns = { БИН: 'bin', '850101300123': null, __x__: null } as const
    const met = decideImportAct(null, { ...begin, mapping: { ...begin.mapping, columns } }, context())
    expect(met).toMatchObject({ fields: { mapping: { columns: { БИН: 'bin' } } } })
    expect(JSON.stringify(met)).not.toContain('850101300123')
  })

  it('begins under a taken id only what its own administrator began so', () => {
    expect(decideImportAct(standing('applying'), begin, context())).toEqual({})
    for (const change of [{ startedBy: 'v' }, { chunks: 3 }, { fileName: 's.csv' }])
      expect(decideImportAct(standing('staging', change), begin, context())).toEqual(refused('not-in-this-state'))
  })

  it('starts when every chunk is there', () => {
    expect(decideImportAct(standing('staging'), order('start'), context({ staged: 1 }))).toEqual(
      refused('chunks-missing'),
    )
  })

  it('stops what is not there any more without a word', () => {
    expect(decideImportAct(null, order('stop'), context())).toEqual({ dropped: true })
    expect(decideImportAct(null, order('start'), context())).toEqual(refused('not-found'))
  })

  it('touches an import only after it has stood still for a minute', () => {
    const after = (ms: number) => context({ now: new Date(now.getTime() + ms) })
    expect(decideImportAct(standing('applying'), order('resume'), after(59_999))).toEqual({})
    expect(decideImportAct(standing('undoing'), order('resume'), after(60_000))).toEqual({
      fields: { movedAt: new Date(now.getTime() + 60_000) },
    })
  })
})
