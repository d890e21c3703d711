import { roleLabel } from '../../../entities/staff/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { DataTable } from '../../../shared/ui/data-table.tsx'
import { PersonName } from '../../../shared/ui/person-name.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { roleSubject } from '../data/change-role.ts'
import { heldSince } from '../data/held-since.ts'
import { roleJournal } from '../data/journal-queries.ts'
import type { StaffRow } from '../data/staff-filter.ts'

/** A role that can be taken back, and who holds it. */
export type HeldRow = StaffRow & { held: NonNullable<StaffRow['held']> }
const isHeld = (row: StaffRow): row is HeldRow => row.held !== null

interface StaffTableProps {
  rows: readonly StaffRow[]
  onRevoke: (row: HeldRow) => void
  onSubstitute: (row: HeldRow) => void
}

/** Who holds which role where and since when, with what can be done about it. */
export function StaffTable({ rows, onRevoke, onSubstitute }: StaffTableProps) {
  const { departmentName, territoryName } = usePlaces()
  const { data: journal = [] } = useLiveQuery(roleJournal)
  return (
    <DataTable
      stacks
      caption={m.admin_staff_caption()}
      captionHidden
      rows={rows}
      rowKey={({ staff, role, held }) => [staff.uid, role, held?.territoryId, held?.departmentId].join(' ')}
      columns={[
        {
          key: 'name',
          title: m.admin_name(),
          cell: ({ staff }) => (
            <span className="font-semibold">
              <PersonName>{staff.displayName}</PersonName>
            </span>
          ),
        },
        { key: 'role', title: m.admin_role(), cell: ({ role }) => (role ? roleLabel(role) : m.admin_no_roles()) },
        {
          key: 'territory',
          title: m.admin_territory(),
          cell: ({ role, held }) =>
            held ? territoryName(held.territoryId) : role === 'administrator' ? m.admin_territory_all() : null,
        },
        {
          key: 'department',
          title: m.admin_department(),
          cell: ({ held }) =>
            held?.departmentId ? (
              <>
                {departmentName(held.departmentId)}
                {held.substitution && (
                  <span className="text-ink-soft">
                    {` · ${m.admin_until_day({ until: formatDate(held.substitution.until) })}`}
                  </span>
                )}
              </>
            ) : null,
        },
        {
          key: 'since',
          title: m.admin_since(),
          cell: (row) => {
            const since = heldSince(row, journal)
            return (
              since && (
                <span className="whitespace-nowrap">
                  <Time at={since} />
                </span>
              )
            )
          },
        },
        {
          key: 'acts',
          title: m.admin_acts(),
          cell: (row) => (isHeld(row) ? <Acts row={row} onRevoke={onRevoke} onSubstitute={onSubstitute} /> : null),
        },
      ]}
    />
  )
}

function Acts({ row, onRevoke, onSubstitute }: { row: HeldRow } & Omit<StaffTableProps, 'rows'>) {
  const { departmentName, territoryName } = usePlaces()
  const { staff, held } = row
  const isWaiting = useWaitingSubjects().has(roleSubject(staff.uid, held))
  const name = staff.displayName
  const territory = territoryName(held.territoryId)
  const named = held.departmentId ? `${territory}, ${departmentName(held.departmentId)}` : territory
  if (isWaiting) return <span className="text-ink-soft">{m.common_act_waits_here()}</span>
  return (
    <span className="inline-flex flex-wrap gap-2">
      <Button
        size="small"
        aria-label={m.admin_revoke_named({ role: roleLabel(held.role), territory: named, name })}
        onClick={() => onRevoke(row)}
      >
        {m.admin_revoke()}
      </Button>
      {held.role === 'official' && !held.substitution && (
        <Button
          size="small"
          aria-label={m.admin_substitute_named({ department: departmentName(held.departmentId), name })}
          onClick={() => onSubstitute(row)}
        >
          {m.admin_substitute()}
        </Button>
      )}
    </span>
  )
}
