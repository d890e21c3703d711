import { useEffect, useState } from 'react'
import type { PlanRow, PlanSummary, PlanView } from '../data/plan-summary.ts'
import type { RegisterFile } from './use-register-file.ts'

const pageLength = 50

interface Shown {
  view: PlanView
  total: number
  /** By their position in the view; those that were looked at. */
  rows: ReadonlyMap<number, PlanRow>
}

/**
 * The lines of the plan near the window, from beside the page. What was shown stays until what is asked for is here;
 * a decision, told by another `summary`, has them asked for anew.
 */
export function usePlanRows(
  ask: RegisterFile['ask'],
  view: PlanView,
  summary: PlanSummary,
  first: number,
  last: number,
) {
  const [shown, setShown] = useState<Shown | null>(null)
  const from = Math.floor(first / pageLength) * pageLength
  const to = (Math.floor(last / pageLength) + 1) * pageLength
  const { group, words, reason } = view

  // biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is another function at every rendering, and asks the same
  useEffect(() => {
    let isOver = false
    const asked = { group, words, reason }
    ask('rows', { view: asked, from, to })
      .then(({ total, rows }) => {
        if (isOver) return
        setShown({ view: asked, total, rows: new Map(rows.map((row, at) => [from + at, row])) })
      })
      // The worker was ended: so is the plan.
      .catch(() => undefined)
    return () => {
      isOver = true
    }
  }, [group, words, reason, summary, from, to])

  /** Shows a decision at once; what follows from it is told with the next summary. */
  function decide({ at }: PlanRow, isApplied: boolean) {
    setShown(
      (now) =>
        now && {
          ...now,
          rows: new Map([...now.rows].map(([place, row]) => [place, row.at === at ? { ...row, isApplied } : row])),
        },
    )
  }
  return { shown, decide }
}
