import type { PlanEntry, PlanGroup } from '@kopir/domain/register-import/plan'
import { planGroups } from '@kopir/domain/register-import/plan'
import type { StagedRow } from '@kopir/domain/register-import/staged-row'
import { SearchIndex } from '../../../shared/search/search-index.ts'
import type { PlanRow, PlanSummary, PlanView, ReasonCount } from './plan-summary.ts'

/** What is applied without being asked for, as far as anything would be done. */
const appliedByItself: readonly PlanGroup[] = ['new', 'changed']

const reasonsOf = ({ doubts, problems }: PlanEntry): string[] => [...doubts, ...problems].map(({ code }) => code)

const textOf = ({ name, line, before, after }: PlanEntry) =>
  [name, line, after?.bin ?? before?.bin, ...Object.values(after?.name ?? {})].filter(Boolean).join(' ')

/** A plan and what a person has decided about it. It stays beside the page: of a hundred thousand lines that sees some. */
export class PlanBook {
  readonly #entries: readonly PlanEntry[]
  readonly #applied = new Set<number>()
  readonly #byGroup = new Map<PlanGroup, number[]>(planGroups.map((group) => [group, []]))
  #index: SearchIndex | null = null
  #shown: { key: string; places: readonly number[] } = { key: '', places: [] }

  constructor(entries: readonly PlanEntry[]) {
    this.#entries = entries
    entries.forEach(({ group, staged }, at) => {
      this.#byGroup.get(group)?.push(at)
      if (staged && appliedByItself.includes(group)) this.#applied.add(at)
    })
  }

  /** The lines that a view shows, from one of them to before another, and how many there are. */
  rows(view: PlanView, from: number, to: number): { total: number; rows: PlanRow[] } {
    const places = this.#places(view)
    const rows = places.slice(from, to).flatMap((at): PlanRow[] => {
      const entry = this.#entries[at]
      return entry ? [{ ...entry, at, isApplied: this.#applied.has(at) }] : []
    })
    return { total: places.length, rows }
  }

  /** Decides about single lines, or about all that a view shows. What nothing would be done about cannot be applied. */
  decide(which: readonly number[] | PlanView, isApplied: boolean): void {
    const places = 'group' in which ? this.#places(which) : which
    for (const at of places) {
      if (isApplied && this.#entries[at]?.staged) this.#applied.add(at)
      else this.#applied.delete(at)
    }
  }

  summary(): PlanSummary {
    const count = (group: PlanGroup) => this.#byGroup.get(group)?.length ?? 0
    const writes = { created: 0, changed: 0, closed: 0 }
    for (const at of this.#applied) {
      const { group, staged } = this.#entries[at] ?? {}
      if (staged?.act === 'create') writes.created++
      else if (group === 'absent') writes.closed++
      else writes.changed++
    }
    return {
      counts: {
        new: count('new'),
        changed: count('changed'),
        unchanged: count('unchanged'),
        absent: count('absent'),
        doubtful: count('doubtful'),
        bad: count('bad'),
      },
      doubts: this.#count(({ doubts }) => doubts),
      problems: this.#count(({ problems }) => problems),
      notes: this.#count(({ notes }) => notes),
      writes,
    }
  }

  /** What is to be written, in the order of the file. */
  stagedRows(): StagedRow[] {
    return this.#entries.flatMap(({ staged }, at) => (staged && this.#applied.has(at) ? [staged] : []))
  }

  /** Every line in order, for the report. */
  *all(): Generator<PlanRow> {
    for (const [at, entry] of this.#entries.entries()) yield { ...entry, at, isApplied: this.#applied.has(at) }
  }

  #count<Code extends string>(codesOf: (entry: PlanEntry) => readonly { code: Code }[]): ReasonCount<Code>[] {
    const counts = new Map<Code, ReasonCount<Code>>()
    this.#entries.forEach((entry, at) => {
      for (const code of new Set(codesOf(entry).map((one) => one.code))) {
        const known = counts.get(code) ?? { code, count: 0, applied: 0 }
        counts.set(code, { code, count: known.count + 1, applied: known.applied + (this.#applied.has(at) ? 1 : 0) })
      }
    })
    return [...counts.values()].sort((a, b) => b.count - a.count)
  }

  #places({ group, words, reason }: PlanView): readonly number[] {
    const key = JSON.stringify([group, words, reason])
    if (this.#shown.key === key) return this.#shown.places
    let places: readonly number[] = this.#byGroup.get(group) ?? []
    if (reason) places = places.filter((at) => reasonsOf(this.#entries[at] as PlanEntry).includes(reason))
    if (words.trim()) {
      this.#index ??= new SearchIndex(this.#entries.map(textOf), [])
      const found = new Set(this.#index.search(words))
      places = places.filter((at) => found.has(at))
    }
    this.#shown = { key, places }
    return places
  }
}
