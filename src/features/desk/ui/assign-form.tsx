import type { Proposal } from '@kopir/domain/proposal/proposal'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Checkbox } from '../../../shared/ui/checkbox.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Select } from '../../../shared/ui/select.tsx'
import { notify } from '../../../shared/ui/toast-store.ts'
import { actFromDesk } from '../data/desk-acts.ts'

interface AssignFormProps {
  proposal: Proposal
  timeZone: string
  onDone: () => void
}

const mostHelpers = 5

/** Who answers, and who helps. */
export function AssignForm({ proposal, timeZone, onDone }: AssignFormProps) {
  const places = usePlaces()
  const [departmentId, setDepartmentId] = useState('')
  const [helpers, setHelpers] = useState<string[]>([])
  const [problem, setProblem] = useState('')
  const today = civilDateAt(new Date(), timeZone)
  const departments = places
    .departmentsOf(proposal.territoryId)
    .filter(({ validUntil }) => validUntil === null || validUntil >= today)
  const assign = useMutation({
    mutationFn: () =>
      actFromDesk({
        act: 'assign',
        proposalId: proposal.id,
        rev: proposal.rev,
        departmentId,
        coDepartmentIds: helpers.filter((id) => id !== departmentId),
      }),
    onSuccess: () => {
      notify(m.desk_assigned({ department: places.departmentName(departmentId) }))
      onDone()
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    setProblem(departmentId ? '' : m.common_required())
    if (departmentId) assign.mutate()
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <h3 className="text-lg font-semibold">{m.desk_assign_title()}</h3>
      <Field label={m.desk_department()} error={problem}>
        {(control) => (
          <Select
            {...control}
            value={departmentId}
            placeholder={m.common_choose()}
            options={departments.map(({ id }) => ({ value: id, label: places.departmentName(id) }))}
            onChange={(event) => setDepartmentId(event.target.value)}
          />
        )}
      </Field>
      <details>
        <summary className="target cursor-pointer py-1 font-medium">
          {m.desk_helpers({ count: helpers.length })}
        </summary>
        <div className="grid gap-x-4 py-2 sm:grid-cols-2">
          {departments
            .filter(({ id }) => id !== departmentId)
            .map(({ id }) => (
              <Checkbox
                key={id}
                label={places.departmentName(id)}
                checked={helpers.includes(id)}
                disabled={!helpers.includes(id) && helpers.length >= mostHelpers}
                onChange={(event) =>
                  setHelpers(event.target.checked ? [...helpers, id] : helpers.filter((known) => known !== id))
                }
              />
            ))}
        </div>
      </details>
      <div role="alert">{assign.error && <Notice tone="late">{errorText(assign.error)}</Notice>}</div>
      <div>
        <Button type="submit" kind="primary" busy={assign.isPending}>
          {m.desk_assign()}
        </Button>
      </div>
    </form>
  )
}
