import type { RegisterImport } from '@kopir/domain/register-import/register-import'
import type { StagedRow } from '@kopir/domain/register-import/staged-row'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { ShowMore } from '../../../shared/ui/show-more.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { movedRowsOf } from '../data/import-queries.ts'
import { FactChanges } from './fact-changes.tsx'

const shownAtFirst = 20

/** Rows that were not written, because somebody had changed what they are about since the plan: doubtful again. */
export function MovedRows({ of: subject }: { of: RegisterImport }) {
  const [isOpen, setOpen] = useState(false)
  const [shown, setShown] = useState(shownAtFirst)
  const { data: rows, error, refetch } = useQuery({ ...movedRowsOf(subject), enabled: isOpen })
  if (subject.outcomes.moved === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <p className="max-w-text">{m.import_moved_text()}</p>
      {!isOpen && (
        <Button size="small" className="self-start" onClick={() => setOpen(true)}>
          {m.import_moved_show()}
        </Button>
      )}
      {isOpen && error && <ErrorState error={error} retry={() => void refetch()} />}
      {isOpen && !error && !rows && <Skeleton block="h-24" />}
      {rows && (
        <ul className="divide-y divide-line">
          {rows.slice(0, shown).map((row) => (
            <li key={row.ngoId} className="py-2">
              <MovedRow territoryId={subject.territoryId} row={row} />
            </li>
          ))}
        </ul>
      )}
      {rows && rows.length > shown && <ShowMore shown={shown} total={rows.length} onMore={() => setShown(shown * 4)} />}
    </div>
  )
}

function MovedRow({ territoryId, row }: { territoryId: string; row: StagedRow }) {
  const name = Object.values(row.after.name ?? {}).find(Boolean) ?? row.ngoId
  return (
    <>
      <bdi className="font-medium">
        {row.act === 'change' ? <TextLink to={`/${territoryId}/registry/${row.ngoId}`}>{name}</TextLink> : name}
      </bdi>
      <FactChanges before={row.act === 'change' ? row.before : null} after={row.after} />
    </>
  )
}
