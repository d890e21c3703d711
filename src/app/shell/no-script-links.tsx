import { languages } from '@kopir/domain/language'
import { languageNames } from '@kopir/texts/language-names'
import { useLocation } from 'react-router'
import { m } from '../../shared/i18n/messages.ts'
import { TextLink } from '../../shared/ui/text-link.tsx'
import { pathIn } from '../spoken-path.ts'
import { sections } from './sections.ts'

/** What stands in the place of menus leads here. */
export const noScriptLinksId = 'links'

/** What menus open and buttons switch, as links, for who reads without JavaScript; and what is not there for them. */
export function NoScriptLinks({ territoryId }: { territoryId: string | null }) {
  const { pathname, search } = useLocation()
  return (
    <noscript>
      <div id={noScriptLinksId} className="mx-auto flex max-w-frame flex-col gap-3 px-4 py-4 sm:px-6" data-print="hide">
        <p>{m.common_no_script_reads()}</p>
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {territoryId &&
            sections.map(({ path, label }) => (
              <li key={path}>
                <TextLink to={`/${territoryId}/${path}`}>{label()}</TextLink>
              </li>
            ))}
          <li>
            <TextLink to="/">{m.common_choose_territory()}</TextLink>
          </li>
          {languages.map((language) => (
            <li key={language}>
              <a href={pathIn(language, pathname) + search} hrefLang={language} lang={language} className="text-link">
                {languageNames[language].long}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </noscript>
  )
}
