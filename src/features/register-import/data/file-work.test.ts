import type { RegistryRow } from '@kopir/domain/published/registry'
import { describe, expect, it } from 'vitest'
import { createFileWork } from './file-work.ts'
import type { ReadSettings } from './worker-acts.ts'

const row = (id: string, bin: string, name: string): RegistryRow => ({
  id,
  name: { kk: '', ru: name, en: '' },
  bin,
  legalForm: 'public_foundation',
  directions: [],
  status: 'active',
  districtId: null,
  youth: false,
  verified: false,
  registeredOn: null,
  reportedYears: [],
})

const registry = [
  row('n1', '000740000728', 'Общественный фонд «Лесная тропа»'),
  row('n2', '080540009183', 'Общественный фонд «Доброе утро»'),
]

const text = [
  'БИН;Наименование;Статус',
  '740000728;Общественный фонд «Лесная тропа»;приостановлена',
  '850101300123;Иванов Иван;действующая',
  ';Частное учреждение «Квазилямбда»;действующая',
  '1;2',
].join('\r\n')

const districts: [] = []
const otherwise = { status: 'active', legalForm: 'other' }

async function worked(change: Partial<ReadSettings> = {}, isComplete = true) {
  const work = createFileWork()
  const tell: number[] = []
  const { kind, settings } = await work.open({ file: new File([text], 'r.csv') }, () => {})
  const read = await work.read({ ...settings, ...change }, () => {})
  const { mapping } = await work.guess({ earlier: null, districts, otherwise }, () => {})
  const request = { mapping, registry, territoryId: 'almaty', today: '2026-11-28', isComplete }
  const summary = await work.plan(request, ({ done }) => tell.push(done))
  return { work, kind, settings, read, mapping, summary, tell }
}
const view = (group: 'absent' | 'changed' | 'new' | 'bad', words = '', reason = '') => ({ group, words, reason })

describe('the work on a file', () => {
  it('proposes how it is read, guesses its columns and plans it', async () => {
    const { kind, settings, read, mapping, summary } = await worked()
    expect(kind).toBe('text')
    expect(settings).toEqual({ encoding: 'UTF-8', delimiter: ';', sheet: 0, headingLine: null })
    expect(read).toMatchObject({ count: 4, headingLine: 1, headings: ['БИН', 'Наименование', 'Статус'] })
    expect(mapping.columns).toEqual(['bin', 'nameRu', 'status'])
    expect(summary.counts).toEqual({ new: 1, changed: 1, unchanged: 0, absent: 1, doubtful: 0, bad: 2 })
    // An absent NGO is closed only where somebody says so.
    expect(summary.writes).toEqual({ created: 1, changed: 1, closed: 0 })
  })

  it('finds lines by words and by reason, and decides about all that are shown', async () => {
    const { work } = await worked()
    const shown = async (asked: ReturnType<typeof view>) =>
      (await work.rows({ view: asked, from: 0, to: 10 }, () => {})).rows.map(({ name }) => name)
    expect(await shown(view('absent', 'утро'))).toEqual(['Общественный фонд «Доброе утро»'])
    expect(await shown(view('absent', 'вечер'))).toEqual([])
    expect(await shown(view('bad', '', 'row-broken'))).toHaveLength(1)
    const decide = (which: number[] | ReturnType<typeof view>, isApplied: boolean) =>
      work.decide({ which, isApplied }, () => {})
    expect(await decide(view('absent', 'вечер'), true)).toMatchObject({ writes: { closed: 0 } })
    expect(await decide(view('absent'), true)).toMatchObject({ writes: { closed: 1 } })
    expect(await decide(view('absent'), false)).toMatchObject({ writes: { closed: 0 } })
    // What cannot be read is not written, whoever wants it.
    expect(await decide(view('bad'), true)).toMatchObject({ writes: { created: 1, changed: 1, closed: 0 } })
  })

  it('puts what is to be written into chunks, in the order of the file', async () => {
    const { work } = await worked()
    expect(await work.settle(null, () => {})).toBe(1)
    const staged = await work.chunk(0, () => {})
    expect(staged.map(({ act, line }) => [act, line])).toEqual([
      ['change', 2],
      ['create', 4],
    ])
  })

  it('keeps the number of a person out of everything that it shows', async () => {
    const { work } = await worked()
    const { rows } = await work.rows({ view: view('bad'), from: 0, to: 10 }, () => {})
    expect(JSON.stringify(rows)).not.toContain('850101300123')
  })

  it('reads the same bytes again in another way', async () => {
    const { work, settings } = await worked()
    expect((await work.read({ ...settings, delimiter: ',' }, () => {})).headings).toEqual(['БИН;Наименование;Статус'])
    expect((await work.read({ ...settings, headingLine: 3 }, () => {})).count).toBe(2)
  })
})
