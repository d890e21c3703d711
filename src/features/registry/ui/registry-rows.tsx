import type { RegistryRow } from '@kopir/domain/published/registry'
import { type ComponentType, useEffect, useState } from 'react'
import { usePrinting } from '../../../shared/ui/use-printing.ts'
import { whenIdle } from '../../../shared/when-idle.ts'
import { NgoRow } from './ngo-row.tsx'
import { estimatedRowHeight } from './row-height.ts'

interface RegistryRowsProps {
  territoryId: string
  rows: readonly RegistryRow[]
}

/** What fills the tallest window before the list is scrolled. */
const firstRows = 24

/** The listed NGOs: the first ones at once, in the place of all; the rest through a window; on paper every one. */
export function RegistryRows({ territoryId, rows }: RegistryRowsProps) {
  const [VirtualRows, setVirtualRows] = useState<ComponentType<RegistryRowsProps> | null>(null)
  const printing = usePrinting()

  useEffect(
    () => whenIdle(() => void import('./virtual-rows.tsx').then((module) => setVirtualRows(() => module.VirtualRows))),
    [],
  )

  if (VirtualRows && !printing) return <VirtualRows territoryId={territoryId} rows={rows} />
  return (
    <ul style={{ minHeight: printing ? undefined : rows.length * estimatedRowHeight() }}>
      {(printing ? rows : rows.slice(0, firstRows)).map((row) => (
        <li key={row.id} className="border-b border-line">
          <NgoRow territoryId={territoryId} row={row} />
        </li>
      ))}
    </ul>
  )
}
