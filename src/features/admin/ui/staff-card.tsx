import type { Staff } from '@kopir/domain/person/staff'
import { m } from '../../../shared/i18n/messages.ts'
import { roleLabel } from '../../../shared/i18n/vocabulary/staff.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { type HeldRole, heldRoles } from '../data/staff-filter.ts'

interface StaffCardProps {
  staff: Staff
  onRevoke: (held: HeldRole) => void
}

/** A person, what they may do where, and the way to take it back. */
export function StaffCard({ staff, onRevoke }: StaffCardProps) {
  const { departmentName, territoryName } = usePlaces()
  const held = heldRoles(staff)
  return (
    <Card as="li" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-semibold">{staff.displayName}</h3>
        {staff.administrator && <Badge plain>{roleLabel('administrator')}</Badge>}
      </div>
      {held.length === 0 && !staff.administrator && <p className="text-ink-soft">{m.admin_no_roles()}</p>}
      {held.length > 0 && (
        <ul className="flex flex-col divide-y divide-line">
          {held.map((one) => {
            const role = roleLabel(one.role)
            const territory = territoryName(one.territoryId)
            return (
              <li
                key={`${one.territoryId} ${one.role}`}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1"
              >
                <span>
                  {role}
                  <span className="text-ink-soft">
                    {` · ${territory}`}
                    {one.departmentId && ` · ${departmentName(one.departmentId)}`}
                  </span>
                </span>
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={m.admin_revoke_named({ role, territory, name: staff.displayName })}
                  onClick={() => onRevoke(one)}
                >
                  {m.admin_revoke()}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}
