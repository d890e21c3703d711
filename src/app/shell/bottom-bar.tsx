import { m } from '../../shared/i18n/messages.ts'
import { SectionLink } from './section-link.tsx'
import { sections } from './sections.ts'

/** The sections under the thumb, on a phone and a tablet. */
export function BottomBar({ territoryId }: { territoryId: string }) {
  return (
    <nav
      aria-label={m.common_sections()}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
      data-print="hide"
    >
      <ul className="mx-auto grid max-w-xl grid-cols-5">
        {sections.map(({ path, label, icon: Icon, page }) => (
          <li key={path} className="min-w-0">
            <SectionLink
              to={`/${territoryId}/${path}`}
              page={page}
              className="flex min-h-14 flex-col items-center justify-center gap-0.5 px-0.5 text-center text-[0.6875rem] leading-tight tracking-tight no-underline wrap-break-word aria-[current=page]:font-bold aria-[current=page]:text-primary"
            >
              <Icon aria-hidden className="size-5" />
              <span className="w-full text-balance">{label()}</span>
            </SectionLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
