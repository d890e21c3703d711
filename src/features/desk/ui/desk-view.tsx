import { useSearchParams } from 'react-router'
import { m } from '../../../shared/i18n/messages.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { Tabs } from '../../../shared/ui/tabs.tsx'
import { AnswerForm } from './answer-form.tsx'
import { AssignForm } from './assign-form.tsx'
import { DeskList } from './desk-list.tsx'
import { DisputeActs } from './dispute-acts.tsx'
import { OverdueTable } from './overdue-table.tsx'
import { PromiseReports } from './promise-reports.tsx'
import { useDesk } from './use-desk.ts'

interface DeskViewProps {
  territoryId: string
  timeZone: string
  /** The department of an official; null for who is none. */
  departmentId: string | null
  isOffice: boolean
}

/** What waits for the reader's act today, by deadline. Tab and item stand in the address. */
export function DeskView({ territoryId, timeZone, departmentId, isOffice }: DeskViewProps) {
  const { uid } = useSession()
  const [params] = useSearchParams()
  const { assigned, helped, unassigned, disputed } = useDesk(territoryId, departmentId, isOffice)
  const tabs = [
    ...(departmentId
      ? [
          { key: 'answer', label: m.desk_tab_answer(), count: assigned.data?.length },
          { key: 'help', label: m.desk_tab_help(), count: helped.data?.length },
          { key: 'promises', label: m.desk_tab_promises(), count: undefined },
        ]
      : []),
    ...(isOffice
      ? [
          { key: 'assign', label: m.desk_tab_assign(), count: unassigned.data?.length },
          { key: 'disputes', label: m.desk_tab_disputes(), count: disputed.data?.length },
          { key: 'overdue', label: m.desk_tab_overdue(), count: undefined },
        ]
      : []),
  ]
  const asked = params.get('tab')
  const current = tabs.find(({ key }) => key === asked)?.key ?? tabs[0]?.key
  const common = { territoryId, timeZone }

  return (
    <div className="flex flex-col gap-6">
      <Tabs
        label={m.desk_tabs()}
        tabs={tabs.map(({ key, label, count }) => ({ to: `?tab=${key}`, label, count, current: key === current }))}
      />
      {current === 'answer' && (
        <DeskList
          {...common}
          key={current}
          label={m.desk_tab_answer()}
          list={assigned}
          empty={m.desk_empty_answer()}
          acts={(proposal, done) => (
            <AnswerForm key={proposal.id} proposal={proposal} uid={uid ?? ''} timeZone={timeZone} onDone={done} />
          )}
        />
      )}
      {current === 'help' && (
        <DeskList {...common} key={current} label={m.desk_tab_help()} list={helped} empty={m.desk_empty_help()} />
      )}
      {current === 'promises' && departmentId && <PromiseReports {...common} departmentId={departmentId} />}
      {current === 'assign' && (
        <DeskList
          {...common}
          key={current}
          label={m.desk_tab_assign()}
          list={unassigned}
          empty={m.desk_empty_assign()}
          acts={(proposal, done) => (
            <AssignForm key={proposal.id} proposal={proposal} timeZone={timeZone} onDone={done} />
          )}
        />
      )}
      {current === 'disputes' && (
        <DeskList
          {...common}
          key={current}
          label={m.desk_tab_disputes()}
          list={disputed}
          empty={m.desk_empty_disputes()}
          acts={(proposal, done) => <DisputeActs key={proposal.id} proposal={proposal} onDone={done} />}
        />
      )}
      {current === 'overdue' && <OverdueTable {...common} />}
    </div>
  )
}
