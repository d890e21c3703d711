import type { Commitment } from '@kopir/domain/commitment/commitment'
import { themes } from '@kopir/domain/proposal/theme'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { compareByAlphabet } from '../../../shared/i18n/collation.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { commitmentSourceLabel } from '../../../shared/i18n/vocabulary/commitment.ts'
import { themeLabel } from '../../../shared/i18n/vocabulary/theme.ts'
import { Field } from '../../../shared/ui/field.tsx'
import { type Option, Select } from '../../../shared/ui/select.tsx'
import { departmentOf, passes, type RoadmapFilter, sourceOf } from '../data/roadmap-filter.ts'

interface RoadmapFiltersProps {
  commitments: readonly Commitment[]
  filter: RoadmapFilter
  today: CivilDate
  departmentName: (commitment: Commitment) => string
  onChange: (change: Partial<RoadmapFilter>) => void
}

/** The questions one can ask of the roadmap, each choice with how many it would show. */
export function RoadmapFilters({ commitments, filter, today, departmentName, onChange }: RoadmapFiltersProps) {
  function choices(
    facet: 'theme' | 'department' | 'source',
    keyOf: (commitment: Commitment) => string,
    labelOf: (commitment: Commitment) => string,
  ): Option[] {
    const found = new Map<string, { label: string; count: number }>()
    for (const commitment of commitments) {
      const value = keyOf(commitment)
      const choice = found.get(value) ?? { label: labelOf(commitment), count: 0 }
      if (passes(commitment, filter, today, facet)) choice.count++
      found.set(value, choice)
    }
    return [...found]
      .filter(([value, { count }]) => count > 0 || value === filter[facet])
      .map(([value, { label, count }]) => ({ value, label: `${label} (${formatNumber(count)})` }))
  }
  const byLabel = (a: Option, b: Option) => compareByAlphabet(a.label, b.label)
  const themeOrder: readonly string[] = themes
  const sources = choices('source', sourceOf, ({ source }) =>
    source.kind === 'proposal' ? m.roadmap_from_proposals() : source.label,
  )
  // A link from elsewhere may ask for a kind as a whole.
  const kind = (['forum', 'document'] as const).find((known) => known === filter.source)
  if (kind) sources.unshift({ value: kind, label: commitmentSourceLabel(kind) })

  const fields = [
    {
      facet: 'theme' as const,
      label: m.roadmap_theme(),
      options: choices(
        'theme',
        ({ theme }) => theme,
        ({ theme }) => themeLabel(theme),
      ).sort((a, b) => themeOrder.indexOf(a.value) - themeOrder.indexOf(b.value)),
    },
    {
      facet: 'department' as const,
      label: m.roadmap_department(),
      options: choices('department', departmentOf, departmentName).sort(byLabel),
    },
    { facet: 'source' as const, label: m.roadmap_source(), options: sources },
  ]
  return (
    <search aria-label={m.roadmap_filters()} className="grid gap-x-4 gap-y-3 sm:grid-cols-3" data-print="hide">
      {fields.map(({ facet, label, options }) => (
        <Field key={facet} label={label}>
          {(control) => (
            <Select
              {...control}
              value={filter[facet]}
              placeholder={m.roadmap_any()}
              options={options}
              onChange={(event) => onChange({ [facet]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </search>
  )
}
