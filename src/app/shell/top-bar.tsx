import { Link } from 'react-router'
import { m } from '../../shared/i18n/messages.ts'
import { useShellTerritoryId } from '../../shared/places/last-territory.ts'
import { Mark } from '../../shared/ui/mark.tsx'
import { AccountMenu } from './account-menu.tsx'
import { BellSlot } from './bell-slot.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SearchLink } from './search-link.tsx'
import { SectionLink } from './section-link.tsx'
import { sections } from './sections.ts'
import { TerritorySwitch } from './territory-switch.tsx'

const linkStyle =
  'target flex items-center rounded-md px-2 font-medium no-underline xl:px-2.5 hover:bg-sunken ' +
  'aria-[current=page]:text-primary aria-[current=page]:shadow-[inset_0_-2px_0_var(--color-primary)]'

/** The bar over every page. On a phone its sections stand at the bottom instead. */
export function TopBar() {
  const territoryId = useShellTerritoryId()
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-surface" data-print="hide">
      <div className="mx-auto flex min-h-14 max-w-page items-center gap-x-2 px-3 sm:px-6">
        <Link
          to={territoryId ? `/${territoryId}` : '/'}
          className="target flex items-center gap-2 rounded-md pr-1 text-lg font-bold tracking-tight text-primary no-underline"
        >
          <Mark className="size-7" />
          <span className="max-[26rem]:sr-only">{m.common_name()}</span>
        </Link>
        <TerritorySwitch territoryId={territoryId} />
        {territoryId && (
          <nav aria-label={m.common_sections()} className="hidden lg:block">
            <ul className="flex items-center leading-tight">
              {sections.map(({ path, label, page }) => (
                <li key={path}>
                  <SectionLink to={`/${territoryId}/${path}`} page={page} className={linkStyle}>
                    {label()}
                  </SectionLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="ml-auto flex items-center gap-x-1">
          {territoryId && <SearchLink territoryId={territoryId} />}
          <LanguageSwitch />
          <BellSlot />
          <AccountMenu />
        </div>
      </div>
    </header>
  )
}
