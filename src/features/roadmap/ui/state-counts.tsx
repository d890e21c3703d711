import { commitmentStates } from '@kopir/domain/commitment/states'
import type { RoadmapFilter } from '../../../entities/commitment/data/roadmap-filter.ts'
import { commitmentStateLabel } from '../../../entities/commitment/words.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { classNames } from '../../../shared/ui/class-names.ts'
import { Link } from '../../../shared/ui/link.tsx'

interface StateCountsProps {
  counts: Map<RoadmapFilter['state'], number>
  current: RoadmapFilter['state']
  hrefOf: (change: Partial<RoadmapFilter>) => string
}

/** How many commitments stand where; each number opens its list, the chosen one leads back to all. */
export function StateCounts({ counts, current, hrefOf }: StateCountsProps) {
  const figures = [
    { state: '' as const, label: m.roadmap_all() },
    ...commitmentStates.map((state) => ({ state, label: commitmentStateLabel(state) })),
    { state: 'overdue' as const, label: m.roadmap_of_them_overdue() },
  ]
  return (
    <ul aria-label={m.roadmap_by_state()} className="grid grid-cols-2 gap-2 sm:grid-cols-4 xl:grid-cols-8">
      {figures.map(({ state, label }) => {
        const count = counts.get(state) ?? 0
        return (
          <li key={state || 'all'}>
            <Link
              to={hrefOf({ state })}
              replace
              aria-current={current === state ? 'true' : undefined}
              className={classNames(
                'flex h-full flex-col justify-between gap-1 rounded-md border bg-surface px-3 py-2 no-underline hover:bg-sunken',
                current === state ? 'border-primary shadow-[inset_0_0_0_1px_var(--color-primary)]' : 'border-line',
              )}
            >
              <span className="text-sm leading-snug text-ink-soft">{label}</span>
              <strong
                className={classNames(
                  'text-2xl leading-none',
                  state === 'overdue' && count > 0 && 'text-late',
                  state === 'confirmed' && 'text-good',
                )}
              >
                {formatNumber(count)}
              </strong>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
