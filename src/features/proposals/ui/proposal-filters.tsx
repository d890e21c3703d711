import { decisions, proposalKinds } from '@kopir/domain/proposal/kinds'
import { noDepartment } from '@kopir/domain/proposal/owners'
import { publicStates } from '@kopir/domain/proposal/states'
import { themes } from '@kopir/domain/theme'
import { ownerChoices, type ProposalFilter } from '../../../entities/proposal/data/proposal-filter.ts'
import { decisionLabel } from '../../../entities/proposal/decision-words.ts'
import { kindLabel, ownerLabel, stateLabel } from '../../../entities/proposal/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { themeLabel } from '../../../entities/theme/words.ts'
import { type FilterField, FilterFields } from '../../../shared/filter/filter-fields.tsx'
import { formatMonth } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import type { Option } from '../../../shared/ui/select.tsx'

interface ProposalFiltersProps {
  territoryId: string
  filter: ProposalFilter
  onChange: (change: Partial<ProposalFilter>) => void
}

/** Everything the list can be narrowed by. What only an address can ask for shows as soon as one does. */
export function ProposalFilters({ territoryId, filter, onChange }: ProposalFiltersProps) {
  const places = usePlaces()
  const departments = places
    .departmentsOf(territoryId)
    .map(({ id }) => ({ value: id, label: places.departmentName(id) }))
  const states: Option[] = publicStates.map((state) => ({ value: state, label: stateLabel(state) }))
  const severalStates = filter.state.includes(',')
    ? [
        {
          value: filter.state,
          label: states
            .filter(({ value }) => filter.state.split(',').includes(value))
            .map(({ label }) => label)
            .join(', '),
        },
      ]
    : []
  const owners: Option[] = ownerChoices.map((owner) => ({
    value: owner,
    label: ownerLabel(owner),
  }))
  const ownDepartment = departments.filter(({ value }) => value === filter.owner)
  const month = filter.month || filter.answered

  const fields: (FilterField<ProposalFilter> & { isRare?: boolean })[] = [
    { key: 'state', label: m.proposals_filter_state(), options: [...severalStates, ...states] },
    {
      key: 'theme',
      label: m.proposals_filter_theme(),
      options: themes.map((theme) => ({ value: theme, label: themeLabel(theme) })),
    },
    {
      key: 'department',
      label: m.proposals_filter_department(),
      options: [...departments, { value: noDepartment, label: m.proposals_department_none() }],
    },
    {
      key: 'kind',
      label: m.proposals_filter_kind(),
      options: proposalKinds.map((kind) => ({ value: kind, label: kindLabel(kind) })),
    },
    { key: 'owner', label: m.proposals_filter_owner(), options: [...owners, ...ownDepartment] },
    {
      key: 'decision',
      label: m.proposals_filter_decision(),
      options: [
        { value: 'any', label: m.proposals_filter_decision_any() },
        ...decisions.map((decision) => ({ value: decision, label: decisionLabel(decision) })),
      ],
    },
    {
      key: filter.answered ? 'answered' : 'month',
      label: filter.answered ? m.proposals_filter_answered() : m.proposals_filter_month(),
      options: [{ value: month, label: month && formatMonth(month) }],
      isRare: true,
    },
    { key: 'overdue', label: m.proposals_filter_overdue() },
    { key: 'disputed', label: m.proposals_filter_disputed() },
  ]

  return (
    <FilterFields
      fields={fields.filter(({ isRare, key }) => !isRare || filter[key])}
      filter={filter}
      any={m.proposals_filter_any()}
      onChange={onChange}
    />
  )
}
