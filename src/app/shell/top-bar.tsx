import { useShellTerritoryId } from '../../entities/territory/data/last-territory.ts'
import { m } from '../../shared/i18n/messages.ts'
import { Link } from '../../shared/ui/link.tsx'
import { Mark } from '../../shared/ui/mark.tsx'
import { AccountMenu } from './account-menu.tsx'
import { BellSlot } from './bell-slot.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { noScriptLinksId } from './no-script-links.tsx'
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
  // A width below 18rem is a phone with large text.
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-surface max-[18rem]:static" data-print="hide">
      <div className="mx-auto flex min-h-14 max-w-frame items-center gap-x-2 px-3 max-[18rem]:flex-wrap sm:px-6">
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
              {sections.map(({ path, label }) => (
                <li key={path}>
                  <SectionLink to={`/${territoryId}/${path}`} className={linkStyle}>
                    {label()}
                  </SectionLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="ml-auto flex shrink-0 items-center gap-x-1 max-[18rem]:ml-0 max-[18rem]:gap-x-0">
          {territoryId && <SearchLink territoryId={territoryId} />}
          <LanguageSwitch />
          <BellSlot />
          <AccountMenu />
          <noscript>
            <a href={`#${noScriptLinksId}`} className="target flex items-center rounded-md px-2 font-medium">
              {m.common_menu()}
            </a>
          </noscript>
        </div>
      </div>
    </header>
  )
}
