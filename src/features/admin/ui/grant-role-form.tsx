import { reasonLength } from '@kopir/domain/act/reason-length'
import { kazakhstanTimeZone } from '@kopir/texts/format-date'
import { useRef } from 'react'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { ActFailure } from '../../../shared/act/act-failure.tsx'
import { useWaitingSubjects } from '../../../shared/act/use-act-tray.ts'
import { WaitingForm } from '../../../shared/act/waiting-form.tsx'
import { authoredText } from '../../../shared/form/authored-text.ts'
import { SelectField } from '../../../shared/form/select-field.tsx'
import { TextField } from '../../../shared/form/text-field.tsx'
import { useCheckedForm } from '../../../shared/form/use-checked-form.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { KeptNotice } from '../../../shared/kept/kept-notice.tsx'
import { useKept } from '../../../shared/kept/use-kept.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { TextArea } from '../../../shared/ui/text-area.tsx'
import { roleSubject } from '../data/change-role.ts'
import { emptyGrant, type GrantForm, grantFormSchema, grantProblems } from '../data/grant-form.ts'
import { departmentOptions, roleOptions, territoryOptions } from './role-options.ts'
import { useChangeRole } from './use-change-role.ts'

const kind = { schema: grantFormSchema, empty: () => emptyGrant }

/** Gives a role to a person who has an account; what was filled in is kept until that is done. */
export function GrantRoleForm() {
  const places = usePlaces()
  const kept = useKept('grant-role', kind)
  const grant = kept.value
  const change = (part: Partial<GrantForm>) => kept.change({ ...grant, ...part })
  const notice = useRef<HTMLParagraphElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const { send, clear, busy, failure } = useChangeRole(m.admin_grant(), {
    carries: () => [kept.carry({ ...emptyGrant, territoryId: grant.territoryId })],
    focus: notice,
    focusBack: button,
  })
  const email = grant.email.trim().toLowerCase()
  const departmentId = grant.role === 'official' ? grant.departmentId : null
  const waiting = useWaitingSubjects()
  const isWaiting = grant.role !== '' && waiting.has(roleSubject(email, { ...grant, role: grant.role, departmentId }))
  const form = useCheckedForm(grantProblems(grant), order, clear)
  const today = useToday(kazakhstanTimeZone)

  function order() {
    const { territoryId, role } = grant
    if (role === '') return
    const { text: reason, lang } = authoredText(grant.reason)
    const request = { email, territoryId, role, departmentId, grant: true, substitution: null, reason, lang }
    send({ request, who: email })
  }

  return (
    <Section title={m.admin_grant_title()}>
      <Card>
        <WaitingForm isWaiting={isWaiting} noticeRef={notice}>
          <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
            <div className="grid gap-4 sm:grid-cols-2">
              <div className="sm:col-span-2">
                <TextField
                  label={m.admin_email()}
                  hint={m.admin_email_hint()}
                  error={form.problems?.email}
                  type="email"
                  autoComplete="off"
                  value={grant.email}
                  onText={(email) => change({ email })}
                />
              </div>
              <SelectField
                label={m.admin_territory()}
                error={form.problems?.territoryId}
                placeholder={m.common_choose()}
                options={territoryOptions(places)}
                value={grant.territoryId}
                onChoose={(territoryId) => change({ territoryId, departmentId: '' })}
              />
              <SelectField
                label={m.admin_role()}
                error={form.problems?.role}
                placeholder={m.common_choose()}
                options={roleOptions()}
                value={grant.role}
                onChoose={(role) => change({ role })}
              />
              {grant.role === 'official' && (
                <SelectField
                  label={m.admin_department()}
                  error={form.problems?.departmentId}
                  placeholder={m.common_choose()}
                  options={departmentOptions(places, grant.territoryId, today)}
                  value={grant.departmentId}
                  onChoose={(departmentId) => change({ departmentId })}
                />
              )}
            </div>
            <Field label={m.admin_reason()} hint={m.admin_reason_hint()} error={form.problems?.reason}>
              {(control) => (
                <TextArea
                  {...control}
                  value={grant.reason}
                  countTo={reasonLength.max}
                  onChange={(event) => change({ reason: event.target.value })}
                />
              )}
            </Field>
            <KeptNotice
              kept={kept}
              show={({ email, reason }) => [email, reason].filter(Boolean).join('\n')}
              onSettle={kept.settle}
            />
            <ActFailure failure={failure} />
            <Button ref={button} type="submit" kind="primary" busy={busy} className="self-start">
              {m.admin_grant()}
            </Button>
          </form>
        </WaitingForm>
      </Card>
    </Section>
  )
}
