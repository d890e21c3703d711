import type { Commitment } from '@kopir/domain/commitment/commitment'
import { themes } from '@kopir/domain/theme'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { byAlphabet } from '@kopir/texts/collation'
import type { RoadmapFilter } from '../../../entities/commitment/data/roadmap-filter.ts'
import { sourceText } from '../../../entities/commitment/source-text.ts'
import { commitmentSourceLabel } from '../../../entities/commitment/words.ts'
import { themeLabel } from '../../../entities/theme/words.ts'
import { type FilterField, FilterFields } from '../../../shared/filter/filter-fields.tsx'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import type { Option } from '../../../shared/ui/select.tsx'
import { departmentOf, passes, sourceOf } from '../data/filtered-commitments.ts'

interface RoadmapFiltersProps {
  commitments: readonly Commitment[]
  filter: RoadmapFilter
  today: CivilDate
  departmentName: (commitment: Commitment) => string
  onChange: (change: Partial<RoadmapFilter>) => void
}

/** The questions one can ask of the roadmap, each choice with how many it would show. */
export function RoadmapFilters({ commitments, filter, today, departmentName, onChange }: RoadmapFiltersProps) {
  const language = useLanguage()

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
  const sorted = (options: Option[]) => byAlphabet(options, ({ label }) => label, language)
  const themeOrder: readonly string[] = themes
  const sources = sorted(
    choices('source', sourceOf, ({ source }) =>
      source.kind === 'proposal' ? m.roadmap_from_proposals() : sourceText(source, language).text,
    ),
  )
  // A link from elsewhere may ask for a kind as a whole.
  const kind = (['forum', 'document'] as const).find((known) => known === filter.source)
  if (kind) sources.unshift({ value: kind, label: commitmentSourceLabel(kind) })

  const fields: FilterField<RoadmapFilter>[] = [
    {
      key: 'theme',
      label: m.roadmap_theme(),
      options: choices(
        'theme',
        ({ theme }) => theme,
        ({ theme }) => themeLabel(theme),
      ).sort((a, b) => themeOrder.indexOf(a.value) - themeOrder.indexOf(b.value)),
    },
    {
      key: 'department',
      label: m.roadmap_department(),
      options: sorted(choices('department', departmentOf, departmentName)),
    },
    { key: 'source', label: m.roadmap_source(), options: sources },
  ]
  return (
    <search aria-label={m.roadmap_filters()} data-print="hide">
      {/* Sent by the browser itself where there is no JavaScript. */}
      <form className="flex flex-wrap gap-2" onSubmit={(event) => event.preventDefault()}>
        {(['year', 'state'] as const).map(
          (name) => filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />,
        )}
        <FilterFields fields={fields} filter={filter} any={m.roadmap_any()} onChange={onChange} />
        <Button type="submit" size="small" className="hidden alone:inline-flex">
          {m.common_filters_apply()}
        </Button>
      </form>
    </search>
  )
}
