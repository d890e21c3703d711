import type { RegistryRow } from '@kopir/domain/published/registry'
import { type ComponentType, useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { m } from '../../../shared/i18n/messages.ts'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { usePrinting } from '../../../shared/ui/use-printing.ts'
import { whenIdle } from '../../../shared/when-idle.ts'
import { firstRows, pageOf, pageParam } from '../data/first-register.ts'
import type { ShownRegister } from '../data/shown-register.ts'
import { NgoRow } from './ngo-row.tsx'
import { listHeight } from './row-height.ts'

interface RegistryRowsProps {
  territoryId: string
  view: ShownRegister
}

interface VirtualRowsProps {
  territoryId: string
  rows: readonly RegistryRow[]
}

/** The listed NGOs: the first ones at once, in the place of all; the rest through a window; on paper every one. */
export function RegistryRows({ territoryId, view: { rows, found } }: RegistryRowsProps) {
  const [VirtualRows, setVirtualRows] = useState<ComponentType<VirtualRowsProps> | null>(null)
  const printing = usePrinting()
  const areAll = rows.length === found

  useEffect(
    () => whenIdle(() => void import('./virtual-rows.tsx').then((module) => setVirtualRows(() => module.VirtualRows))),
    [],
  )

  if (VirtualRows && areAll && !printing) return <VirtualRows territoryId={territoryId} rows={rows} />
  return (
    <>
      <ul {...(!printing && listHeight(found))}>
        {(printing ? rows : rows.slice(0, firstRows)).map((row) => (
          <li key={row.id} className="border-b border-line">
            <NgoRow territoryId={territoryId} row={row} />
          </li>
        ))}
      </ul>
      <noscript>
        <PageLinks found={found} />
      </noscript>
    </>
  )
}

/** The pages of the list, for who reads without JavaScript. */
function PageLinks({ found }: { found: number }) {
  const [search] = useSearchParams()
  const page = pageOf(search, found)
  const hrefOf = (wanted: number) => {
    const asked = new URLSearchParams(search)
    asked.set(pageParam, `${wanted}`)
    return `?${asked}`
  }
  return (
    <p className="flex gap-4">
      {page > 1 && <TextLink to={hrefOf(page - 1)}>{m.common_page_before()}</TextLink>}
      {page * firstRows < found && <TextLink to={hrefOf(page + 1)}>{m.common_page_after()}</TextLink>}
    </p>
  )
}
