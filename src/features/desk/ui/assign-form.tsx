import { maxCoDepartments } from '@kopir/domain/proposal/limits'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { existsOn } from '@kopir/domain/territory/department'
import * as v from 'valibot'
import { titleOf } from '../../../entities/proposal/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { ActFailure } from '../../../shared/act/act-failure.tsx'
import { subjectOf } from '../../../shared/act/subject.ts'
import { useAct } from '../../../shared/act/use-act.ts'
import { SelectField } from '../../../shared/form/select-field.tsx'
import { useCheckedForm } from '../../../shared/form/use-checked-form.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { KeptNotice } from '../../../shared/kept/kept-notice.tsx'
import { useKept } from '../../../shared/kept/use-kept.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Checkbox } from '../../../shared/ui/checkbox.tsx'
import type { WorkOnItem } from '../../../shared/work-list/use-work.ts'
import { actFromDesk } from '../data/desk-acts.ts'
import { FormFoot } from './form-foot.tsx'

const assignmentSchema = v.object({ departmentId: v.string(), helpers: v.array(v.string()) })
type Assignment = v.InferOutput<typeof assignmentSchema>
const noAssignment: Assignment = { departmentId: '', helpers: [] }

interface AssignFormProps {
  proposal: Proposal
  timeZone: string
  item: WorkOnItem
}

/** Who answers, and who helps; what is chosen stays on the device until it is accepted. */
export function AssignForm({ proposal, timeZone, item }: AssignFormProps) {
  const places = usePlaces()
  const kept = useKept(`assign.${proposal.id}`, { schema: assignmentSchema, empty: () => noAssignment })
  const draft = kept.value
  const change = (changed: Partial<Assignment>) => kept.change({ ...draft, ...changed })
  const { departmentId, helpers } = draft
  const today = useToday(timeZone)
  const departments = places.departmentsOf(proposal.territoryId).filter((department) => existsOn(department, today))
  const assign = useAct({
    run: actFromDesk,
    waits: () => ({
      subject: subjectOf(proposal),
      text: m.common_act_named({
        act: `${m.desk_assign()} (${places.departmentName(departmentId)})`,
        title: titleOf(proposal),
      }),
    }),
    carries: () => [kept.carry(noAssignment)],
    goOn: item.goOn,
    onTakenBack: item.goBack,
    said: () => m.desk_assigned({ department: places.departmentName(departmentId) }),
    onDone: item.finish,
  })
  const { ref, problems, submit } = useCheckedForm(
    departmentId ? null : { department: m.common_required() },
    () =>
      assign.send({
        act: 'assign',
        proposalId: proposal.id,
        rev: proposal.rev,
        departmentId,
        coDepartmentIds: helpers.filter((id) => id !== departmentId),
      }),
    assign.clear,
  )

  return (
    <form ref={ref} noValidate onSubmit={submit} className="flex flex-col gap-4">
      <h3 className="text-lg font-semibold">{m.desk_assign_title()}</h3>
      <SelectField
        label={m.desk_department()}
        error={problems?.department}
        value={departmentId}
        placeholder={m.common_choose()}
        options={departments.map(({ id }) => ({ value: id, label: places.departmentName(id) }))}
        onChoose={(id) => change({ departmentId: id })}
      />
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
                disabled={!helpers.includes(id) && helpers.length >= maxCoDepartments}
                onChange={(event) =>
                  change({ helpers: event.target.checked ? [...helpers, id] : helpers.filter((known) => known !== id) })
                }
              />
            ))}
        </div>
      </details>
      <KeptNotice
        kept={kept}
        show={(version) => [version.departmentId, ...version.helpers].map(places.departmentName).join('\n')}
        onSettle={kept.settle}
      />
      <ActFailure failure={assign.failure} />
      <FormFoot>
        <Button type="submit" kind="primary" busy={assign.busy}>
          {m.desk_assign()}
        </Button>
      </FormFoot>
    </form>
  )
}
