import { useQuery } from '@tanstack/react-query'
import { roleLabel } from '../../../entities/staff/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useByAlphabet } from '../../../shared/i18n/use-by-alphabet.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { orphanedQueues } from '../data/orphaned-queues.ts'

/** What waits for nobody: until somebody is appointed it stays where it is. */
export function OrphanedQueues() {
  const places = usePlaces()
  const byAlphabet = useByAlphabet()
  const { data: queues, error, refetch } = useQuery(orphanedQueues)
  if (error && !queues) return <ErrorState error={error} retry={() => void refetch()} />
  if (!queues || queues.length === 0) return null
  return (
    <Notice tone="late">
      <h2 className="font-semibold">{m.admin_orphaned_title()}</h2>
      <ul className="list-disc pl-5">
        {byAlphabet(queues, ({ territoryId }) => places.territoryName(territoryId)).map(
          ({ territoryId, role, waiting }) => (
            <li key={`${territoryId}-${role}`}>
              {m.admin_orphaned_line({
                place: places.territoryName(territoryId),
                role: roleLabel(role),
                count: formatNumber(waiting),
              })}
            </li>
          ),
        )}
      </ul>
    </Notice>
  )
}
