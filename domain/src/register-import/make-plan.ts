import type { RegistryRow } from '../published/registry.ts'
import type { Mapping } from './mapping.ts'
import { type PlanEntry, planGroups, type RegisterTable } from './plan.ts'
import { planAbsent } from './plan-row.ts'
import { Planner, type PlanSettings } from './planner.ts'
import { type ReadRow, rowReader } from './read-row.ts'
import type { PlanCounts } from './register-import.ts'
import { RegistryLookup } from './registry-lookup.ts'

export interface PlanTask {
  table: RegisterTable
  mapping: Mapping
  /** The registry of the territory as it stands. */
  registry: readonly RegistryRow[]
  settings: PlanSettings & {
    /** Whether the file claims to hold every NGO of the territory. */
    complete: boolean
  }
}

/** How many of the steps of a plan are done. */
export interface PlanProgress {
  done: number
  total: number
}

export interface Plan {
  entries: PlanEntry[]
  counts: PlanCounts
}

/** How many rows are worked on between two reports: some milliseconds, also on a slow machine. */
const slice = 250

/**
 * What a file would change in the registry, row by row, before anything is written. Made in slices: whoever runs it may
 * report how far it is, or stop. The same file after it was applied has nothing new or changed.
 */
export function* makePlan({ table, mapping, registry, settings }: PlanTask): Generator<PlanProgress, Plan> {
  const total = 2 * (registry.length + table.rows.length)
  const read: ReadRow[] = []
  const readRow = rowReader(table, mapping)
  yield* inSlices(table.rows, 0, total, (row) => {
    if (row.cells.some((cell) => cell.trim() !== '')) read.push(readRow(row))
  })
  const lookup = new RegistryLookup()
  yield* inSlices(registry, table.rows.length, total, (row) => lookup.add(row))
  if (read.some(({ facts }) => facts.name && !lookup.ofBin(facts.bin))) {
    yield* inSlices(registry, table.rows.length + registry.length, total, (row) => lookup.addToSimilar(row))
  }
  const planner = new Planner(read, mapping, lookup, settings)
  const entries: PlanEntry[] = []
  yield* inSlices(read, total - read.length, total, (row) => {
    const entry = planner.plan(row)
    if (entry) entries.push(entry)
  })
  if (settings.complete) {
    for (const row of registry) {
      const entry = planner.isInFile(row) ? null : planAbsent(row)
      if (entry) entries.push(entry)
    }
  }
  return { entries, counts: countEntries(entries) }
}

function* inSlices<Item>(items: readonly Item[], from: number, total: number, work: (item: Item) => void) {
  for (const [index, item] of items.entries()) {
    if (index % slice === 0) yield { done: from + index, total }
    work(item)
  }
}

/** How many entries each group has. */
function countEntries(entries: Iterable<Pick<PlanEntry, 'group'>>): PlanCounts {
  const counts = Object.fromEntries(planGroups.map((group) => [group, 0])) as PlanCounts
  for (const { group } of entries) counts[group]++
  return counts
}
