import { noDueDay } from '@kopir/domain/statistics/keys'
import type { CivilDate } from '@kopir/domain/time/civil-date'

/** How many are open by the day they are due, `noDueDay` for those without one: as statistics keep it. */
export type DueDays = Readonly<Record<string, number>>

export interface DueSummary {
  open: number
  overdue: number
  dueToday: number
  /** The nearest deadline that has not passed. */
  next: CivilDate | null
}

/** Reads a histogram of due days on `today`: what is overdue is never stored. */
export function summarizeDueDays(dueDays: DueDays, today: CivilDate): DueSummary {
  const summary: DueSummary = { open: 0, overdue: 0, dueToday: 0, next: null }
  for (const [day, count] of Object.entries(dueDays)) {
    summary.open += count
    if (day === noDueDay) continue
    if (day < today) summary.overdue += count
    else if (summary.next === null || day < summary.next) summary.next = day
    if (day === today) summary.dueToday += count
  }
  return summary
}

export interface OwnerSummary extends DueSummary {
  /** A department's id, or `akimOffice`. */
  owner: string
}

/** Who is waited for, the latest first, then as given; whoever has nothing open is left out. */
export function summarizeOwners(
  byOwner: Readonly<Record<string, DueDays>>,
  today: CivilDate,
  owners: readonly string[],
): OwnerSummary[] {
  return owners
    .map((owner) => ({ owner, ...summarizeDueDays(byOwner[owner] ?? {}, today) }))
    .filter(({ open }) => open > 0)
    .sort((a, b) => b.overdue - a.overdue || b.open - a.open)
}
