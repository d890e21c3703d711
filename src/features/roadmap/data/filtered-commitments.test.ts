import type { Commitment } from '@kopir/domain/commitment/commitment'
import { plannedCommitment } from '@kopir/domain/commitment/fixtures'
import { isOverdueCommitment } from '@kopir/domain/commitment/states'
import { describe, expect, it } from 'vitest'
import { roadmapFilter } from '../../../entities/commitment/data/roadmap-filter.ts'
import { countStates, passes, roadmapYears } from './filtered-commitments.ts'

const { read: readFilter, write: filterParams } = roadmapFilter
const today = '2026-11-21'
const document = { kind: 'document', id: null, label: 'Дорожная карта' } as const
const commitment = (change: Partial<Commitment> = {}): Commitment =>
  plannedCommitment({ dueOn: '2026-12-01', authorUid: null, ...change, source: change.source ?? document })
const filter = (query: string) => readFilter(new URLSearchParams(query))
const shows = (query: string, change: Partial<Commitment>) => passes(commitment(change), filter(query), today)

describe('readFilter', () => {
  it('comes back from its own address and forgets a state that nobody knows', () => {
    const query = 'year=2026&state=overdue&theme=ecology&department=akim_office&source=forum%3Ax'
    expect(filterParams(filter(query)).toString()).toBe(query)
    expect(filterParams(filter('state=done')).toString()).toBe('')
  })
})

describe('passes', () => {
  it('holds every question of the address', () => {
    expect(shows('', {})).toBe(true)
    expect(shows('year=2025', {})).toBe(false)
    expect(shows('theme=youth', {})).toBe(false)
    expect(shows('department=almaty-ecology', {})).toBe(true)
    expect(shows('department=akim_office', { departmentId: null })).toBe(true)
    expect(shows('state=declared', { state: 'declared' })).toBe(true)
    expect(shows('state=declared', {})).toBe(false)
    expect(shows('state=open', { state: 'refused' })).toBe(true)
    expect(shows('state=open', { state: 'confirmed' })).toBe(false)
  })

  it('knows a source by its kind and by itself', () => {
    const forum = { source: { kind: 'forum', id: 'f12', label: 'Форум' } } as const
    expect(shows('source=forum', forum)).toBe(true)
    expect(shows('source=forum:f12', forum)).toBe(true)
    expect(shows('source=forum:f13', forum)).toBe(false)
    expect(shows('source=document:Дорожная карта', {})).toBe(true)
    const titled = { ...document, label: { kk: 'Жол картасы', ru: 'Дорожная карта', en: 'Roadmap' } }
    expect(shows('source=document:Дорожная карта', { source: titled })).toBe(true)
    expect(shows('source=proposal', { source: { kind: 'proposal', id: 'p', label: 'ALA-2026-000001' } })).toBe(true)
  })
})

describe('isOverdue', () => {
  it('begins the day after the deadline and ends when it is confirmed or cancelled', () => {
    expect(isOverdueCommitment({ dueOn: today, state: 'planned' }, today)).toBe(false)
    for (const state of ['planned', 'refused', 'declared'] as const) {
      expect(isOverdueCommitment({ dueOn: '2026-11-20', state }, today)).toBe(true)
    }
    for (const state of ['confirmed', 'cancelled'] as const) {
      expect(isOverdueCommitment({ dueOn: '2026-11-20', state }, today)).toBe(false)
    }
    expect(isOverdueCommitment({ dueOn: null, state: 'planned' }, today)).toBe(false)
  })
})

describe('countStates', () => {
  it('counts what each state would show under the other questions', () => {
    const all = [
      commitment(),
      commitment({ dueOn: '2026-01-01' }),
      commitment({ state: 'confirmed' }),
      commitment({ year: 2025, state: 'confirmed' }),
    ]
    const counts = countStates(all, filter('year=2026&state=confirmed'), today)
    expect(Object.fromEntries(counts)).toMatchObject({ '': 3, planned: 2, confirmed: 1, overdue: 1, declared: 0 })
  })
})

describe('roadmapYears', () => {
  it('shows the years in between in which no commitment was made', () => {
    const years = (...of: number[]) =>
      roadmapYears(
        of.map((year) => commitment({ year })),
        today,
      ).map(Object.values)
    expect(years(2024, 2027)).toEqual([
      [2027, false],
      [2026, true],
      [2025, true],
      [2024, false],
    ])
    expect(years(2025)).toEqual([
      [2026, true],
      [2025, false],
    ])
    expect(years()).toEqual([])
  })
})
