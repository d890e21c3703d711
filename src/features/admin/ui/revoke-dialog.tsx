import { reasonLength } from '@kopir/domain/act/reason-length'
import type { Staff } from '@kopir/domain/person/staff'
import { inSentence } from '@kopir/texts/in-sentence'
import { roleLabel } from '../../../entities/staff/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { ReasonDialog } from '../../../shared/act/reason-dialog.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { changeRole, roleSubject } from '../data/change-role.ts'
import type { HeldRole } from '../data/staff-filter.ts'

interface RevokeDialogProps {
  /** Whose role is about to be taken back. */
  staff: Staff
  held: HeldRole
  onClose: () => void
  /** It was taken back: the dialog is wanted again. */
  onReopen: () => void
}

/** Asks for the reason before a role, or one department of an official, is taken back. */
export function RevokeDialog({ staff, held, onClose, onReopen }: RevokeDialogProps) {
  const { territoryName } = usePlaces()
  const { territoryId, role, departmentId } = held
  const said = { name: staff.displayName, role: inSentence(roleLabel(role)) }
  return (
    <ReasonDialog
      keepAs={`revoke.${staff.uid}.${territoryId}.${departmentId ?? role}`}
      limits={reasonLength}
      title={m.admin_revoke_title()}
      label={m.admin_reason()}
      hint={m.admin_reason_hint()}
      confirm={m.admin_revoke()}
      danger
      said={m.admin_revoked(said)}
      waits={{
        subject: roleSubject(staff.uid, held),
        about: `${said.name}, ${said.role}`,
        onReopen,
      }}
      onClose={onClose}
      onConfirm={({ text: reason, lang }) =>
        changeRole({ uid: staff.uid, territoryId, role, departmentId, grant: false, substitution: null, reason, lang })
      }
    >
      <p>{m.admin_revoke_text({ ...said, territory: territoryName(territoryId) })}</p>
    </ReasonDialog>
  )
}
