import { m } from '../../shared/i18n/messages.ts'
import { useStaff } from '../../shared/session/use-staff.ts'
import { SectionLink } from './section-link.tsx'
import { staffSections } from './staff-sections.ts'

/** Where staff work: a rail at the left, a scrolling row on narrow screens; nothing for everybody else. */
export function StaffRail({ territoryId }: { territoryId: string | null }) {
  const staff = useStaff()
  const links = staff ? staffSections(staff, territoryId) : []
  if (links.length === 0) return null
  return (
    <nav
      aria-label={m.common_staff_sections()}
      className="border-line bg-sunken max-lg:overflow-x-auto max-lg:border-b lg:w-56 lg:shrink-0 lg:border-r"
      data-print="hide"
    >
      <ul className="flex gap-1 px-3 py-2 lg:sticky lg:top-14 lg:flex-col lg:py-6">
        {links.map(({ to, label, page }) => (
          <li key={to}>
            <SectionLink
              to={to}
              page={page}
              className="target flex items-center rounded-md px-3 font-medium whitespace-nowrap no-underline hover:bg-primary-soft aria-[current=page]:bg-primary-soft aria-[current=page]:text-primary-strong"
            >
              {label()}
            </SectionLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
