import type { PossibleAct } from '@kopir/domain/proposal/possible-acts'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { OfferedActs } from '../../../entities/proposal/ui/offered-acts.tsx'
import { type DeskTab, deskFilter } from '../../../entities/staff/data/desk-filter.ts'
import { useReader } from '../../../entities/staff/data/use-reader.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Tabs } from '../../../shared/ui/tabs.tsx'
import { AnswerForm } from './answer-form.tsx'
import { AssignForm } from './assign-form.tsx'
import { CommitmentReports } from './commitment-reports.tsx'
import { CommitmentsToDecide } from './commitments-to-decide.tsx'
import { DeskList, type DeskListProps } from './desk-list.tsx'
import { DisputeActs } from './dispute-acts.tsx'
import { OverdueTable } from './overdue-table.tsx'
import { useDesk } from './use-desk.ts'

interface DeskViewProps {
  territoryId: string
  timeZone: string
  /** The departments of an official; none for who is no official. */
  departmentIds: readonly string[]
  isOffice: boolean
}

/** What waits for the reader's act today, by deadline. Tab and item stand in the address. */
export function DeskView({ territoryId, timeZone, departmentIds, isOffice }: DeskViewProps) {
  const [params, setParams] = useSearchParams()
  const { assigned, helped, unassigned, disputed, toDecide } = useDesk(territoryId, departmentIds, isOffice)
  const reader = useReader()
  const common = { territoryId, timeZone }

  const offered =
    (acts: PossibleAct[], form: NonNullable<DeskListProps['acts']>): DeskListProps['acts'] =>
    (proposal, item) => (
      <OfferedActs proposal={proposal} reader={reader} acts={acts} own={m.desk_own_text()}>
        {form(proposal, item)}
      </OfferedActs>
    )

  const listTab = (
    key: DeskTab,
    label: string,
    list: DeskListProps['list'],
    empty: string,
    acts?: DeskListProps['acts'],
  ) => ({
    key,
    label,
    count: list.data?.length,
    has: (id: string) => list.data?.some((proposal) => proposal.id === id) ?? false,
    content: <DeskList {...common} key={key} label={label} list={list} empty={empty} acts={acts} />,
  })
  const tabs = [
    ...(departmentIds.length > 0
      ? [
          listTab(
            'answer',
            m.desk_tab_answer(),
            assigned,
            m.desk_empty_answer(),
            offered(['answer'], (proposal, item) => (
              <AnswerForm key={proposal.id} proposal={proposal} timeZone={timeZone} item={item} />
            )),
          ),
          listTab('help', m.desk_tab_help(), helped, m.desk_empty_help()),
          {
            key: 'commitments' as const,
            label: m.desk_tab_commitments(),
            count: undefined,
            has: () => false,
            content: <CommitmentReports {...common} departmentIds={departmentIds} />,
          },
        ]
      : []),
    ...(isOffice
      ? [
          listTab(
            'assign',
            m.desk_tab_assign(),
            unassigned,
            m.desk_empty_assign(),
            offered(['assign'], (proposal, item) => (
              <AssignForm key={proposal.id} proposal={proposal} timeZone={timeZone} item={item} />
            )),
          ),
          listTab(
            'disputes',
            m.desk_tab_disputes(),
            disputed,
            m.desk_empty_disputes(),
            offered(['uphold', 'dismiss'], (proposal, item) => (
              <DisputeActs key={proposal.id} proposal={proposal} item={item} />
            )),
          ),
          {
            key: 'decide' as const,
            label: m.desk_tab_decide_commitments(),
            count: toDecide.data?.length,
            has: (id: string) => toDecide.data?.some((each) => each.id === id) ?? false,
            content: <CommitmentsToDecide list={toDecide} timeZone={timeZone} />,
          },
          {
            key: 'overdue' as const,
            label: m.desk_tab_overdue(),
            count: undefined,
            has: () => false,
            content: <OverdueTable {...common} />,
          },
        ]
      : []),
  ]
  const { tab: asked, item } = deskFilter.read(params)
  // A link names what waits; in which list is told by the lists.
  const holder = asked === '' && item !== '' ? tabs.find(({ has }) => has(item))?.key : undefined
  const current = tabs.find(({ key }) => key === (asked || holder)) ?? tabs[0]
  useEffect(() => {
    if (holder) setParams(deskFilter.write({ tab: holder, item }), { replace: true })
  }, [holder, item, setParams])

  return (
    <div className="flex flex-col gap-2">
      <Tabs
        label={m.desk_tabs()}
        tabs={tabs.map((tab) => ({
          to: `?${deskFilter.write({ tab: tab.key })}`,
          label: tab.label,
          count: tab.count,
          current: tab === current,
        }))}
      />
      {current?.content}
    </div>
  )
}
