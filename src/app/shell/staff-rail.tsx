import { useEffect } from 'react'
import { useStaff } from '../../entities/staff/data/use-staff.ts'
import { formatNumber } from '../../shared/i18n/format-number.ts'
import { m } from '../../shared/i18n/messages.ts'
import type { RailCount } from './rail-counts.ts'
import { keepRoomForRail } from './rail-room.ts'
import { SectionLink } from './section-link.tsx'
import { staffSections } from './staff-sections.ts'
import { useRailCounts } from './use-rail-counts.ts'

/** Where staff work: a rail at the left, a scrolling row on narrow screens; nothing for everybody else. */
export function StaffRail({ territoryId }: { territoryId: string | null }) {
  const staff = useStaff()
  const counts = useRailCounts(staff ?? null, territoryId)
  const links = staff ? staffSections(staff, territoryId) : []
  const isRailed = staff === undefined ? null : links.length > 0
  useEffect(() => {
    if (isRailed !== null) keepRoomForRail(isRailed)
  }, [isRailed])
  if (links.length === 0) return null
  return (
    <nav
      aria-label={m.common_staff_sections()}
      data-rail
      className="border-line max-lg:overflow-x-auto max-lg:border-b max-lg:bg-sunken lg:w-56 lg:shrink-0 lg:border-r"
      data-print="hide"
    >
      <ul className="flex gap-1 px-3 py-2 lg:sticky lg:top-14 lg:flex-col lg:py-6">
        {links.map(({ to, label, kind }) => (
          <li key={to}>
            <SectionLink
              to={to}
              end={kind === 'admin'}
              className="target flex flex-wrap items-center gap-x-2 rounded-md px-3 font-medium whitespace-nowrap no-underline hover:bg-primary-soft aria-[current=page]:bg-primary-soft aria-[current=page]:text-primary-strong"
            >
              {label()}
              <RailCountText {...counts[kind]} />
            </SectionLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function RailCountText({ count = 0, overdue = 0 }: Partial<RailCount>) {
  if (count === 0) return null
  return (
    <span className="text-sm text-ink-soft">
      {formatNumber(count)}
      {overdue > 0 && (
        <span className="font-semibold text-late"> · {m.common_rail_overdue({ count: formatNumber(overdue) })}</span>
      )}
    </span>
  )
}
