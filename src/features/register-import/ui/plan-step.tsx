import { planGroups } from '@kopir/domain/register-import/plan'
import { useDeferredValue } from 'react'
import type { AddressFilter } from '../../../shared/filter/use-filter.ts'
import { SelectField } from '../../../shared/form/select-field.tsx'
import { TextField } from '../../../shared/form/text-field.tsx'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Tabs } from '../../../shared/ui/tabs.tsx'
import type { ImportFilter } from '../data/import-filter.ts'
import type { PlanSummary, PlanView, ReasonCount } from '../data/plan-summary.ts'
import { PlanList } from './plan-list.tsx'
import { doubtLabel, problemLabel } from './reason-text.ts'
import { ReportButton } from './report-button.tsx'
import type { RegisterFile } from './use-register-file.ts'
import { groupLabel } from './words.ts'

interface PlanStepProps {
  of: RegisterFile
  territoryId: string
  headings: readonly string[]
  summary: PlanSummary
  address: AddressFilter<ImportFilter>
  /** What the file is said to come from. */
  origin: { source: string; asOf: string }
}

/** The plan by its groups: every line can be looked at before anything is written, and doubtful ones are decided. */
export function PlanStep({ of: file, territoryId, headings, summary, address, origin }: PlanStepProps) {
  const { filter, change, hrefOf } = address
  const group = filter.group || (planGroups.find((one) => summary.counts[one] > 0) ?? 'new')
  const view: PlanView = { group, words: useDeferredValue(filter.q), reason: filter.reason }
  const reasons = reasonsOf(summary, group)
  const isDecided = group === 'doubtful' || group === 'absent'
  return (
    <>
      <Tabs
        label={m.import_plan_groups()}
        tabs={planGroups.map((one) => ({
          to: hrefOf({ group: one, reason: '', q: '' }),
          label: groupLabel(one),
          count: summary.counts[one],
          current: one === group,
        }))}
      />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <p className="max-w-text text-ink-soft">{groupHints[group]()}</p>
        <ReportButton of={file} territoryId={territoryId} {...origin} />
      </div>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-0 grow basis-64 sm:max-w-sm">
          <TextField
            label={m.import_plan_search()}
            type="search"
            autoComplete="off"
            value={filter.q}
            onText={(q) => change({ q })}
          />
        </div>
        {reasons.length > 0 && (
          <div className="min-w-0 grow basis-64 sm:max-w-sm">
            <SelectField
              label={m.import_plan_reason()}
              placeholder={m.common_all()}
              options={reasons}
              value={filter.reason}
              onChoose={(reason) => change({ reason })}
            />
          </div>
        )}
        {isDecided && summary.counts[group] > 0 && (
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => void file.decide(view, true)}>
              {group === 'absent' ? m.import_close_shown() : m.import_apply_shown()}
            </Button>
            <Button onClick={() => void file.decide(view, false)}>{m.import_leave_shown()}</Button>
          </div>
        )}
      </div>
      <PlanList of={file} territoryId={territoryId} headings={headings} view={view} summary={summary} />
    </>
  )
}

const groupHints = {
  new: m.import_group_new_hint,
  changed: m.import_group_changed_hint,
  unchanged: m.import_group_unchanged_hint,
  absent: m.import_group_absent_hint,
  doubtful: m.import_group_doubtful_hint,
  bad: m.import_group_bad_hint,
}

function reasonsOf({ doubts, problems }: PlanSummary, group: PlanView['group']) {
  const options = <Code extends string>(counts: ReasonCount<Code>[], label: (code: Code) => string) =>
    counts.map(({ code, count }) => ({ value: code as string, label: `${label(code)} (${formatNumber(count)})` }))
  if (group === 'doubtful') return options(doubts, doubtLabel)
  return group === 'bad' ? options(problems, problemLabel) : []
}
