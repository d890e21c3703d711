import type { RegistryRow } from '@kopir/domain/published/registry'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { NgoRow } from './ngo-row.tsx'
import { estimatedRowHeight } from './row-height.ts'

interface VirtualRowsProps {
  territoryId: string
  rows: readonly RegistryRow[]
}

/** The rows while they are scrolled; only what is near the window is in the document. */
export function VirtualRows({ territoryId, rows }: VirtualRowsProps) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: estimatedRowHeight,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (position) => rows[position]?.id ?? position,
  })

  return (
    <ul ref={list} className="relative" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const row = rows[index]
        return (
          row && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0 border-b border-line"
              style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
            >
              <NgoRow territoryId={territoryId} row={row} />
            </li>
          )
        )
      })}
    </ul>
  )
}
