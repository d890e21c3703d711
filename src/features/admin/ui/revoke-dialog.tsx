import type { Staff } from '@kopir/domain/person/staff'
import { useEffect } from 'react'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { roleLabel } from '../../../shared/i18n/vocabulary/staff.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import type { HeldRole } from '../data/staff-filter.ts'
import { useChangeRole } from './use-change-role.ts'

/** Whose role is about to be taken back. */
export interface Revocation {
  staff: Staff
  held: HeldRole
}

interface RevokeDialogProps {
  /** Null: closed. */
  revocation: Revocation | null
  onClose: () => void
}

/** Asks once more before a role is taken back. */
export function RevokeDialog({ revocation, onClose }: RevokeDialogProps) {
  const { territoryName } = usePlaces()
  const { mutate, isPending, error, reset } = useChangeRole()
  useEffect(() => {
    if (revocation) reset()
  }, [revocation, reset])

  function revoke() {
    if (!revocation) return
    const { uid } = revocation.staff
    const { territoryId, role } = revocation.held
    mutate({ uid, territoryId, role, departmentId: null, grant: false }, { onSuccess: onClose })
  }

  return (
    <Dialog
      open={revocation !== null}
      onClose={onClose}
      title={m.admin_revoke_title()}
      actions={
        <>
          <Button onClick={onClose}>{m.common_cancel()}</Button>
          <Button kind="danger" busy={isPending} onClick={revoke}>
            {m.admin_revoke()}
          </Button>
        </>
      }
    >
      {revocation && (
        <p>
          {m.admin_revoke_text({
            name: revocation.staff.displayName,
            role: roleLabel(revocation.held.role),
            territory: territoryName(revocation.held.territoryId),
          })}
        </p>
      )}
      {error && (
        <Notice tone="late" live>
          {errorText(error)}
        </Notice>
      )}
    </Dialog>
  )
}
