import type { StaffRole } from '@kopir/domain/person/staff'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { type FormEvent, useState } from 'react'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { kazakhstanTimeZone } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Select } from '../../../shared/ui/select.tsx'
import { TextInput } from '../../../shared/ui/text-input.tsx'
import { emptyGrant, type GrantForm, grantProblems } from '../data/grant-form.ts'
import { departmentOptions, roleOptions, territoryOptions } from './role-options.ts'
import { useChangeRole } from './use-change-role.ts'

/** Gives a role to a person who has an account; what was filled in stays when the order is refused. */
export function GrantRoleForm() {
  const places = usePlaces()
  const [form, setForm] = useState<GrantForm>(emptyGrant)
  const [isChecked, setIsChecked] = useState(false)
  const { mutate, isPending, error } = useChangeRole()
  const problems = isChecked ? grantProblems(form) : {}
  const today = civilDateAt(new Date(), kazakhstanTimeZone)

  function submit(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    if (Object.keys(grantProblems(form)).length > 0 || form.role === '') return
    const { email, territoryId, role } = form
    const departmentId = role === 'official' ? form.departmentId : null
    mutate(
      { email: email.trim(), territoryId, role, departmentId, grant: true },
      {
        onSuccess: () => {
          setForm({ ...emptyGrant, territoryId })
          setIsChecked(false)
        },
      },
    )
  }

  return (
    <Section title={m.admin_grant_title()}>
      <Card>
        <form noValidate onSubmit={submit} className="flex flex-col gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={m.admin_email()} hint={m.admin_email_hint()} error={problems.email}>
              {(control) => (
                <TextInput
                  {...control}
                  type="email"
                  autoComplete="off"
                  value={form.email}
                  onChange={(event) => setForm({ ...form, email: event.target.value })}
                />
              )}
            </Field>
            <Field label={m.admin_territory()} error={problems.territoryId}>
              {(control) => (
                <Select
                  {...control}
                  placeholder={m.common_choose()}
                  options={territoryOptions(places)}
                  value={form.territoryId}
                  onChange={(event) => setForm({ ...form, territoryId: event.target.value, departmentId: '' })}
                />
              )}
            </Field>
            <Field label={m.admin_role()} error={problems.role}>
              {(control) => (
                <Select
                  {...control}
                  placeholder={m.common_choose()}
                  options={roleOptions()}
                  value={form.role}
                  onChange={(event) => setForm({ ...form, role: event.target.value as '' | StaffRole })}
                />
              )}
            </Field>
            {form.role === 'official' && (
              <Field label={m.admin_department()} error={problems.departmentId}>
                {(control) => (
                  <Select
                    {...control}
                    placeholder={m.common_choose()}
                    options={departmentOptions(places, form.territoryId, today)}
                    value={form.departmentId}
                    onChange={(event) => setForm({ ...form, departmentId: event.target.value })}
                  />
                )}
              </Field>
            )}
          </div>
          {error && (
            <Notice tone="late" live>
              {errorText(error)}
            </Notice>
          )}
          <Button type="submit" kind="primary" busy={isPending} className="self-start">
            {m.admin_grant()}
          </Button>
        </form>
      </Card>
    </Section>
  )
}
