import { Ellipsis, House, type LucideIcon, PenLine, Search, UserRound } from 'lucide-react'
import { registrySearchPath } from '../../entities/ngo/data/search-focus.ts'
import { m } from '../../shared/i18n/messages.ts'
import { Menu } from '../../shared/ui/menu.tsx'
import { MenuItem } from '../../shared/ui/menu-item.tsx'
import { noScriptLinksId } from './no-script-links.tsx'
import { SectionLink } from './section-link.tsx'
import { sections } from './sections.ts'

interface Place {
  to: string
  label: string
  icon: LucideIcon
  /** Whether pages below it are another place. */
  end?: boolean
}

const itemStyle =
  'flex min-h-14 w-full flex-col items-center justify-center gap-0.5 rounded-none px-0 text-center text-[0.6875rem] leading-tight tracking-tight whitespace-nowrap'

/** A width below 18rem is a phone with large text: five words have no room there. */
const labelStyle = 'max-[18rem]:sr-only'

/** What the thumb reaches for, on a phone and a tablet: home, search, writing, one's own; the sections behind the last. */
export function BottomBar({ territoryId }: { territoryId: string }) {
  const home = `/${territoryId}`
  const places: Place[] = [
    { to: home, label: m.common_home(), icon: House, end: true },
    { to: registrySearchPath(territoryId), label: m.common_bar_search(), icon: Search },
    { to: `${home}/proposals/new`, label: m.common_bar_write(), icon: PenLine },
    { to: '/me', label: m.common_bar_mine(), icon: UserRound },
  ]
  return (
    <nav
      aria-label={m.common_sections()}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
      data-print="hide"
    >
      <ul className="mx-auto grid max-w-xl grid-cols-5">
        {places.map(({ to, label, icon: Icon, end }) => (
          <li key={to} className="min-w-0">
            <SectionLink
              to={to}
              end={end}
              className={`${itemStyle} no-underline aria-[current=page]:font-bold aria-[current=page]:text-primary`}
            >
              <Icon aria-hidden className="size-5" />
              <span className={labelStyle}>{label}</span>
            </SectionLink>
          </li>
        ))}
        <li>
          <Menu
            above
            align="end"
            buttonClass={itemStyle}
            label={
              <>
                <Ellipsis aria-hidden className="size-5" />
                <span className={labelStyle}>{m.common_bar_more()}</span>
              </>
            }
          >
            <ul>
              {sections.map(({ path, label, icon: Icon }) => (
                <li key={path}>
                  <MenuItem to={`${home}/${path}`}>
                    <Icon aria-hidden className="size-5 text-ink-soft" />
                    {label()}
                  </MenuItem>
                </li>
              ))}
            </ul>
          </Menu>
          <noscript>
            <a href={`#${noScriptLinksId}`} className={`${itemStyle} no-underline`}>
              <Ellipsis aria-hidden className="size-5" />
              <span className={labelStyle}>{m.common_bar_more()}</span>
            </a>
          </noscript>
        </li>
      </ul>
    </nav>
  )
}
