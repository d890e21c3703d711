import { reasonLength } from '@kopir/domain/act/reason-length'
import type { Staff } from '@kopir/domain/person/staff'
import { addDays } from '@kopir/domain/time/civil-date'
import { kazakhstanTimeZone } from '@kopir/texts/format-date'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { ActDialog } from '../../../shared/act/act-dialog.tsx'
import { authoredText } from '../../../shared/form/authored-text.ts'
import { SelectField } from '../../../shared/form/select-field.tsx'
import { TextField } from '../../../shared/form/text-field.tsx'
import { useCheckedForm } from '../../../shared/form/use-checked-form.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { KeptNotice } from '../../../shared/kept/kept-notice.tsx'
import { useKept } from '../../../shared/kept/use-kept.ts'
import { Field } from '../../../shared/ui/field.tsx'
import { TextArea } from '../../../shared/ui/text-area.tsx'
import type { HeldRole } from '../data/staff-filter.ts'
import {
  emptySubstitute,
  possibleSubstitutes,
  type SubstituteForm,
  substituteFormSchema,
  substituteProblems,
} from '../data/substitute-form.ts'
import { useChangeRole } from './use-change-role.ts'

const kind = { schema: substituteFormSchema, empty: () => emptySubstitute }

interface SubstituteDialogProps {
  /** Who is away. */
  staff: Staff
  held: HeldRole
  all: readonly Staff[]
  onClose: () => void
  /** It was taken back: the dialog is wanted again. */
  onReopen: () => void
}

/** Names who answers for a department in an official's place, until a day. */
export function SubstituteDialog({ staff, held, all, onClose, onReopen }: SubstituteDialogProps) {
  const { departmentName } = usePlaces()
  const { territoryId, role, departmentId } = held
  const today = useToday(kazakhstanTimeZone)
  const kept = useKept(`substitute.${staff.uid}.${departmentId}`, kind)
  const input = kept.value
  const change = (part: Partial<SubstituteForm>) => kept.change({ ...input, ...part })
  const { send, clear, busy, failure } = useChangeRole(m.admin_substitute(), {
    carries: () => [kept.carry(emptySubstitute)],
    goOn: onClose,
    onTakenBack: onReopen,
  })
  const form = useCheckedForm(substituteProblems(input, today), order, clear)
  const options = possibleSubstitutes(all, staff, held, useLanguage())

  function order() {
    const { text: reason, lang } = authoredText(input.reason)
    const substitution = { forUid: staff.uid, until: input.until }
    const request = { uid: input.uid, territoryId, role, departmentId, grant: true, substitution, reason, lang }
    send({ request, who: options.find(({ uid }) => uid === input.uid)?.displayName ?? '' })
  }

  return (
    <ActDialog
      title={m.admin_substitute_title()}
      formRef={form.ref}
      confirm={m.admin_substitute()}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onConfirm={form.submit}
    >
      <p>{m.admin_substitute_text({ name: staff.displayName, department: departmentName(departmentId) })}</p>
      <SelectField
        label={m.admin_substitute_who()}
        hint={m.admin_substitute_who_hint()}
        error={form.problems?.uid}
        placeholder={m.common_choose()}
        options={options.map(({ uid, displayName }) => ({ value: uid, label: displayName }))}
        value={input.uid}
        onChoose={(uid) => change({ uid })}
      />
      <TextField
        label={m.admin_until()}
        error={form.problems?.until}
        type="date"
        min={today}
        max={addDays(today, 366)}
        value={input.until}
        onText={(until) => change({ until })}
      />
      <Field label={m.admin_reason()} hint={m.admin_reason_hint()} error={form.problems?.reason}>
        {(control) => (
          <TextArea
            {...control}
            value={input.reason}
            countTo={reasonLength.max}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
      <KeptNotice kept={kept} show={({ reason }) => reason} onSettle={kept.settle} />
    </ActDialog>
  )
}
