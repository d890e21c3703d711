import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { m } from '../../../shared/i18n/messages.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import type { PlanSummary, PlanView } from '../data/plan-summary.ts'
import { PlanLine } from './plan-line.tsx'
import { usePlanRows } from './use-plan-rows.ts'
import type { RegisterFile } from './use-register-file.ts'

const estimatedHeight = () => (window.innerWidth < 640 ? 140 : 96)

interface PlanListProps {
  of: RegisterFile
  territoryId: string
  headings: readonly string[]
  view: PlanView
  summary: PlanSummary
}

/** The lines of a view of the plan; only what is near the window is in the document, and here at all. */
export function PlanList({ of: file, territoryId, headings, view, summary }: PlanListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  const [total, setTotal] = useState(0)
  // What stands above it grows and shrinks.
  useLayoutEffect(() => {
    const found = list.current ? list.current.getBoundingClientRect().top + window.scrollY : 0
    if (Math.abs(found - top) > 1) setTop(found)
  })
  const virtualizer = useWindowVirtualizer({
    count: total,
    estimateSize: estimatedHeight,
    overscan: 8,
    scrollMargin: top,
  })
  const items = virtualizer.getVirtualItems()
  const { shown, decide } = usePlanRows(file.ask, view, summary, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  if (shown && shown.total !== total) setTotal(shown.total)

  if (!shown) return <Skeleton block="h-96" />
  if (shown.total === 0) return <EmptyState title={m.import_plan_nothing()} />
  return (
    <ul ref={list} className="relative" style={{ height: virtualizer.getTotalSize() }}>
      {items.map(({ key, index, start }) => {
        const row = shown.rows.get(index)
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={shown.total}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0 border-b border-line"
            style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
          >
            {row ? (
              <PlanLine
                territoryId={territoryId}
                headings={headings}
                row={row}
                onDecide={(isApplied) => {
                  decide(row, isApplied)
                  void file.decide([row.at], isApplied)
                }}
              />
            ) : (
              <div style={{ height: estimatedHeight() }} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
