import { reasonLength } from '@kopir/domain/act/reason-length'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { terms } from '@kopir/domain/proposal/terms'
import { existsOn } from '@kopir/domain/territory/department'
import { useState } from 'react'
import { proposalEvents } from '../../../entities/proposal/data/proposal-queries.ts'
import { titleOf } from '../../../entities/proposal/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { ReasonDialog } from '../../../shared/act/reason-dialog.tsx'
import { subjectOf } from '../../../shared/act/subject.ts'
import { useChoice } from '../../../shared/act/use-choice.ts'
import { SelectField } from '../../../shared/form/select-field.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { Button } from '../../../shared/ui/button.tsx'
import type { WorkOnItem } from '../../../shared/work-list/use-work.ts'
import { actFromDesk } from '../data/desk-acts.ts'
import { SpokenWords } from './spoken-words.tsx'

interface DisputeActsProps {
  proposal: Proposal
  item: WorkOnItem
}

const words = {
  uphold: {
    verb: m.desk_uphold,
    hint: () => m.desk_uphold_text({ term: m.common_working_days({ count: terms.answerDays }) }),
    done: m.desk_upheld,
  },
  dismiss: { verb: m.desk_dismiss, hint: m.desk_dismiss_text, done: m.desk_dismissed },
}

/** The author's objection and the two ways to end it; who answers anew may be another department. */
export function DisputeActs({ proposal, item }: DisputeActsProps) {
  const places = usePlaces()
  const [asking, setAsking] = useState<'uphold' | 'dismiss' | null>(null)
  const subject = subjectOf(proposal)
  const department = useChoice(`uphold ${subject}`, () => proposal.departmentId ?? '')
  const departmentId = department.value
  const { data: steps } = useLiveQuery(proposalEvents(proposal.id))
  const today = useToday(places.timeZoneOf(proposal.territoryId))
  const departments = places.departmentsOf(proposal.territoryId).filter((department) => existsOn(department, today))

  return (
    <div className="flex flex-col gap-4">
      <SpokenWords title={m.desk_objection()} step={steps?.findLast(({ act }) => act === 'dispute')} />
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" onClick={() => setAsking('uphold')}>
          {m.desk_uphold()}
        </Button>
        <Button onClick={() => setAsking('dismiss')}>{m.desk_dismiss()}</Button>
      </div>
      {asking && (
        <ReasonDialog
          key={asking}
          keepAs={`${asking}.${proposal.id}`}
          limits={reasonLength}
          title={words[asking].verb()}
          label={m.desk_reason()}
          confirm={words[asking].verb()}
          choice={asking === 'uphold' ? department : undefined}
          said={words[asking].done()}
          waits={{ subject, about: titleOf(proposal), onReopen: item.goBack }}
          onClose={() => setAsking(null)}
          goOn={item.goOn}
          onDone={item.finish}
          onConfirm={({ text, lang }) => {
            const order = { proposalId: proposal.id, rev: proposal.rev, reason: text, lang }
            return actFromDesk(
              asking === 'uphold' ? { act: 'uphold', ...order, departmentId } : { act: 'dismiss', ...order },
            )
          }}
        >
          <p>{words[asking].hint()}</p>
          {asking === 'uphold' && (
            <SelectField
              label={m.desk_uphold_department()}
              value={departmentId}
              options={departments.map(({ id }) => ({ value: id, label: places.departmentName(id) }))}
              onChoose={department.choose}
            />
          )}
        </ReasonDialog>
      )}
    </div>
  )
}
