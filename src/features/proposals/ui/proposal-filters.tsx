import { decisions, proposalKinds } from '@kopir/domain/proposal/proposal'
import { themes } from '@kopir/domain/proposal/theme'
import { formatMonth } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { decisionLabel } from '../../../shared/i18n/vocabulary/decision.ts'
import { kindLabel, ownerLabel, stateLabel } from '../../../shared/i18n/vocabulary/proposal.ts'
import { themeLabel } from '../../../shared/i18n/vocabulary/theme.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { Checkbox } from '../../../shared/ui/checkbox.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { type Option, Select } from '../../../shared/ui/select.tsx'
import { type ProposalFilter, publicStates } from '../data/proposal-filter.ts'

interface ProposalFiltersProps {
  territoryId: string
  filter: ProposalFilter
  onChange: (change: Partial<ProposalFilter>) => void
}

type TextKey = { [Key in keyof ProposalFilter]: ProposalFilter[Key] extends string ? Key : never }[keyof ProposalFilter]

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
  const owners: Option[] = (['akim_office', 'department', 'author'] as const).map((owner) => ({
    value: owner,
    label: ownerLabel(owner),
  }))
  const ownDepartment = departments.filter(({ value }) => value === filter.owner)
  const month = filter.month || filter.answered

  const choices: { key: TextKey; label: string; options: Option[]; isRare?: boolean }[] = [
    { key: 'state', label: m.proposals_filter_state(), options: [...severalStates, ...states] },
    {
      key: 'theme',
      label: m.proposals_filter_theme(),
      options: themes.map((theme) => ({ value: theme, label: themeLabel(theme) })),
    },
    { key: 'department', label: m.proposals_filter_department(), options: departments },
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
  ]

  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-1">
      {choices
        .filter(({ isRare, key }) => !isRare || filter[key])
        .map(({ key, label, options }) => (
          <Field key={key} label={label}>
            {(control) => (
              <Select
                {...control}
                value={filter[key]}
                placeholder={m.proposals_filter_any()}
                options={options}
                onChange={(event) => onChange({ [key]: event.target.value })}
              />
            )}
          </Field>
        ))}
      <Checkbox
        label={m.proposals_filter_overdue()}
        checked={filter.overdue}
        onChange={(event) => onChange({ overdue: event.target.checked })}
      />
      <Checkbox
        label={m.proposals_filter_disputed()}
        checked={filter.disputed}
        onChange={(event) => onChange({ disputed: event.target.checked })}
      />
    </div>
  )
}
