import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Ngo } from '../../domain/src/ngo/ngo.ts'
import { paths } from '../../domain/src/paths.ts'
import type { Statistics } from '../../domain/src/statistics/statistics.ts'
import { admin, fieldsOf } from './support/admin.ts'
import { buildCity, type City, ngoFields, signUpStaff } from './support/city.ts'
import {
  begin,
  binOf,
  bringIn,
  change,
  create,
  facts,
  importOf,
  journalOf,
  ngosOf,
  outcomesOf,
  signUpAdministrator,
  stage,
  undo,
  undoneOf,
  whenIn,
} from './support/imports.ts'
import { expectRefusal, type Person } from './support/person.ts'
import { layProposal } from './support/proposals.ts'
import { settled } from './support/suite-control.ts'

let city: City
let administrator: Person
const evidence = (text: string, asOf: string) => ({ source: { kk: text, ru: text, en: text }, asOf })

beforeAll(async () => {
  administrator = await signUpAdministrator()
})
beforeEach(async () => {
  city = await buildCity()
})

const id = (key: string) => `${key}-${city.id}`
const act = (name: 'start' | 'stop' | 'resume', importId: string, by = administrator) =>
  by.call('actOnImport', { act: name, importId })
const lock = () => admin.doc(paths.importLock(city.id)).get()
const layNgo = (key: string, fields: Partial<Ngo> = {}, territoryId = city.id) =>
  admin.doc(paths.ngo(id(key))).set(ngoFields(territoryId, fields))

describe('a register file', () => {
  it('goes in chunk by chunk, with a journal, and the register is counted and published with it', async () => {
    await layNgo('known')
    const importId = await bringIn(administrator, city, [
      [create(id('a'), { bin: binOf(1) }), create(id('b'), { name: { ru: 'Фонд \u202e«Дала»\u200b', kk: '' } }, 3)],
      [change(id('known'), { status: 'active', bin: null }, { status: 'suspended', bin: binOf(2) })],
    ])
    expect(await importOf(importId)).toMatchObject({
      ...{ state: 'applied', done: 2, chunks: 2, startedBy: administrator.uid, undo: null },
      outcomes: { created: 2, changed: 1, same: 0, moved: 0 },
      finishedAt: expect.anything(),
    })
    const source = evidence('Реестр юридических лиц', '2026-02-01')
    expect(await fieldsOf(paths.ngo(id('a')))).toEqual({
      ...{ territoryId: city.id, ...facts({ bin: binOf(1) }), statusEvidence: source, youth: false, verified: false },
      ...{ reportedYears: [], about: null, contacts: { website: null, email: null, phone: null }, demo: false },
    })
    expect((await fieldsOf(paths.ngo(id('b')))).name).toEqual({ ru: 'Фонд «Дала»' })
    expect(await fieldsOf(paths.ngo(id('known')))).toEqual({
      ...ngoFields(city.id, { status: 'suspended', bin: binOf(2), statusEvidence: source }),
    })
    expect(await journalOf(importId, 1)).toEqual([
      {
        ...{ outcome: 'changed', former: { status: 'active', bin: null }, undone: null },
        formerEvidence: evidence('Реестр', '2026-01-01'),
      },
    ])
    expect((await lock()).exists).toBe(false)
    await settled()
    const { ngos } = (await fieldsOf(paths.statistics(city.id))) as unknown as Statistics
    expect(ngos).toMatchObject({ registered: 4, active: 3, byStatus: { active: 3, suspended: 1 } })
    expect((await fieldsOf(paths.publishedRegistry(city.id))).rows).toBe(4)
  })

  it('changes nothing when it is brought in again', async () => {
    await layNgo('known')
    const rows = [create(id('a'), { bin: binOf(1) }), change(id('known'), { status: 'active' }, { status: 'inactive' })]
    await bringIn(administrator, city, [rows])
    const written = async () => (await admin.doc(paths.ngo(id('known'))).get()).updateTime
    const before = await written()
    const again = await bringIn(administrator, city, [rows])
    expect(await outcomesOf(again)).toEqual(['same', 'same'])
    expect(await written()).toEqual(before)
  })

  it('leaves alone what somebody has changed, taken or broken since the plan', async () => {
    const elsewhere = await buildCity()
    await layNgo('edited', { status: 'liquidated' })
    await layNgo('taken')
    await layNgo('holder', { bin: binOf(3) })
    await layNgo('away', {}, elsewhere.id)
    await layNgo('broken', { status: 'lost' as never })
    const before = await ngosOf(city)
    const importId = await bringIn(administrator, city, [
      [
        change(id('edited'), { status: 'active' }, { status: 'inactive' }),
        create(id('taken')),
        create(id('third'), { bin: binOf(3) }),
        change(id('away'), { status: 'active' }, { status: 'inactive' }),
        create(id('away')),
        change(id('broken'), { status: 'active' }, { status: 'inactive' }),
        change(id('gone'), { status: 'active' }, { status: 'inactive' }),
        create(id('first'), { bin: binOf(4) }),
        create(id('second'), { bin: binOf(4) }),
      ],
    ])
    expect(await outcomesOf(importId)).toEqual([...Array(7).fill('moved'), 'created', 'moved'])
    expect((await importOf(importId)).outcomes).toEqual({ created: 1, changed: 0, same: 0, moved: 8 })
    const { [id('first')]: _, ...after } = await ngosOf(city)
    expect(after).toEqual(before)
    expect((await fieldsOf(paths.ngo(id('away')))).status).toBe('active')
  })
})

describe('undone', () => {
  it('an import leaves what stood there before it, and what somebody has edited or uses since', async () => {
    const keys = ['back', 'edited', 'resourced'] as const
    await Promise.all(keys.map((key) => layNgo(key)))
    const made = ['made', 'led', 'asked', 'corrected', 'described'] as const
    const importId = await bringIn(administrator, city, [
      keys.map((key) => change(id(key), { status: 'active' }, { status: 'inactive' })),
      made.map((key) => create(id(key))),
    ])
    await admin.doc(paths.ngo(id('edited'))).update({ status: 'suspended' })
    await admin.doc(paths.ngo(id('resourced'))).update({ 'statusEvidence.asOf': '2026-03-01' })
    await admin.doc(paths.ngoMember(id('led'), 'u')).set({ uid: 'u', role: 'head', ngoId: id('led') })
    await layProposal(city, administrator, { ngoId: id('asked') })
    await admin.doc(paths.ngo(id('corrected'))).update({ 'name.kk': '«Жасыл қала» қоры' })
    await admin.doc(paths.ngo(id('described'))).update({ about: { text: 'О нас', lang: 'ru' } })

    expect(await undo(administrator, importId)).toEqual({ importId, state: 'undoing' })
    const undone = await whenIn(importId, 'undone')
    expect(undone).toMatchObject({
      undo: { reversed: 2, kept: 6, failed: 0, by: administrator.uid, lang: 'ru' },
      outcomes: { created: 5, changed: 3 },
    })
    expect(await undoneOf(importId)).toEqual(['reversed', 'kept', 'kept'])
    expect(await undoneOf(importId, 1)).toEqual(['reversed', ...Array(4).fill('kept')])
    expect(await fieldsOf(paths.ngo(id('back')))).toEqual(ngoFields(city.id))
    expect(Object.keys(await ngosOf(city)).sort()).toEqual(
      [...keys, ...made]
        .filter((key) => key !== 'made')
        .map(id)
        .sort(),
    )
    expect((await lock()).exists).toBe(false)
    expect(await undo(administrator, importId)).toEqual({ importId, state: 'undone' })
  })

  it('what cannot be read any more is told, and holds up nothing else', async () => {
    const importId = await bringIn(administrator, city, [
      [create(id('a')), create(id('broken'))],
      [create(id('b')), create(id('c'))],
    ])
    await admin.doc(paths.ngo(id('broken'))).update({ status: 'lost' })
    await admin.doc(paths.importChunk(importId, 1)).update({ rows: 'lost' })
    await undo(administrator, importId)
    expect(await whenIn(importId, 'undone')).toMatchObject({ undo: { reversed: 1, kept: 0, failed: 3 } })
    expect(await undoneOf(importId)).toEqual(['reversed', null])
    expect((await lock()).exists).toBe(false)
  })

  it('an import whose rows build on each other goes back in the reverse order', async () => {
    const rows = [
      create(id('a'), { bin: binOf(5) }),
      change(id('a'), { status: 'active' }, { status: 'inactive' }),
      change(id('a'), { bin: binOf(5) }, { bin: null }),
      create(id('b'), { bin: binOf(5) }),
    ]
    const importId = await bringIn(administrator, city, [rows.slice(0, 2), rows.slice(2)])
    expect([...(await outcomesOf(importId)), ...(await outcomesOf(importId, 1))]).toEqual([
      ...['created', 'changed', 'changed', 'created'],
    ])
    await undo(administrator, importId)
    await whenIn(importId, 'undone')
    expect(await ngosOf(city)).toEqual({})
  })
})

describe('orders', () => {
  it('are an administrator’s only, of whatever import, and tell others nothing', async () => {
    const staff = await signUpStaff(city, 'akim_office')
    const importId = await stage(administrator, city, [[create(id('a'))]])
    for (const each of [importId, 'none']) {
      await expectRefusal(act('start', each, staff), 'not-allowed')
      await expectRefusal(staff.call('actOnImport', begin(city, each, 1)), 'not-allowed')
    }
    expect(await importOf(importId)).toMatchObject({ state: 'staging' })
  })

  it('of two administrators do not interleave: the second waits, or stops the first', async () => {
    const colleague = await signUpAdministrator('Второй')
    const first = await stage(administrator, city, [[create(id('a'))]])
    await expectRefusal(colleague.call('actOnImport', begin(city, id('second'), 1)), 'import-under-way')
    const elsewhere = await buildCity()
    await colleague.call('actOnImport', begin(elsewhere, id('elsewhere'), 1))
    expect(await act('stop', first, colleague)).toEqual({ importId: first, state: null })
    expect((await admin.doc(paths.registerImport(first)).get()).exists).toBe(false)
    expect((await admin.collection(paths.importChunks(first)).get()).size).toBe(0)
    await colleague.call('actOnImport', begin(city, id('second'), 1))
    expect((await lock()).get('importId')).toBe(id('second'))
    await expectRefusal(administrator.call('actOnImport', begin(city, id('second'), 1)), 'not-in-this-state')
  })

  it('that begin at the same moment begin one import', async () => {
    const colleagues = await Promise.all(['Первый', 'Второй', 'Третий'].map((name) => signUpAdministrator(name)))
    const begun = await Promise.allSettled(
      colleagues.map((each, index) => each.call('actOnImport', begin(city, id(`${index}`), 1))),
    )
    const refusals = begun.flatMap((each) => (each.status === 'rejected' ? each.reason.details.code : []))
    expect(refusals).toEqual(['import-under-way', 'import-under-way'])
    const stored = await admin.collection(paths.registerImports()).where('territoryId', '==', city.id).get()
    expect(stored.docs.map((each) => each.id)).toEqual([(await lock()).get('importId')])
  })

  it('given again change nothing, and are refused where they make no sense', async () => {
    const rows = [create(id('a'))]
    const laying = (n: number) => administrator.call('actOnImport', { act: 'stage', importId, n, rows })
    const importId = id('i')
    await expectRefusal(act('start', importId), 'not-found')
    const first = await administrator.call('actOnImport', begin(city, importId, 2))
    expect(await administrator.call('actOnImport', begin(city, importId, 2))).toEqual(first)
    await expectRefusal(administrator.call('actOnImport', begin(city, importId, 3)), 'not-in-this-state')
    for (const n of [0, 0]) await laying(n)
    await expectRefusal(act('start', importId), 'chunks-missing')
    await expectRefusal(act('resume', importId), 'not-in-this-state')
    await expectRefusal(undo(administrator, importId), 'not-in-this-state')
    await laying(1)
    for (const _ of [1, 2]) expect(['applying', 'applied']).toContain((await act('start', importId)).state)
    await whenIn(importId, 'applied')
    const ended = await importOf(importId)
    await expectRefusal(laying(0), 'not-in-this-state')
    await expectRefusal(act('stop', importId), 'not-in-this-state')
    for (const name of ['start', 'resume'] as const) expect((await act(name, importId)).state).toBe('applied')
    expect(await importOf(importId)).toEqual(ended)
  })

  it('begin nothing in a place that is none', async () => {
    await expectRefusal(administrator.call('actOnImport', begin({ id: 'nowhere' }, id('i'), 1)), 'not-found')
    expect((await admin.doc(paths.importLock('nowhere')).get()).exists).toBe(false)
  })

  it('do not undo an import while another one is under way', async () => {
    const importId = await bringIn(administrator, city, [[create(id('a'))]])
    const other = await stage(administrator, city, [[create(id('b'))]])
    await expectRefusal(undo(administrator, importId), 'import-under-way')
    await act('stop', other)
    await undo(administrator, importId)
    await whenIn(importId, 'undone')
  })
})
