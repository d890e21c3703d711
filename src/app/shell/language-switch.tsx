import type { Language } from '@kopir/domain/language'
import { languages } from '@kopir/domain/language'
import { languageNames } from '@kopir/texts/language-names'
import { errorText } from '../../shared/i18n/error-text.ts'
import { setLanguage, useLanguage } from '../../shared/i18n/language.ts'
import { m } from '../../shared/i18n/messages.ts'
import { classNames } from '../../shared/ui/class-names.ts'
import { Menu } from '../../shared/ui/menu.tsx'
import { MenuItem } from '../../shared/ui/menu-item.tsx'
import { notify } from '../../shared/ui/toast-store.ts'

function choose(language: Language): void {
  setLanguage(language).catch((error: unknown) => notify(errorText(error), 'late'))
}

/** Three buttons where there is room, a menu on a phone. */
export function LanguageSwitch() {
  const current = useLanguage()
  return (
    <>
      <fieldset className="needs-program hidden xl:flex">
        <legend className="sr-only">{m.common_language()}</legend>
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={language === current}
            title={languageNames[language].long}
            onClick={() => choose(language)}
            className={classNames(
              'target rounded-md px-1.5 text-sm hover:bg-sunken',
              language === current ? 'font-bold text-primary underline underline-offset-4' : 'text-ink-soft',
            )}
          >
            {languageNames[language].short}
          </button>
        ))}
      </fieldset>
      <div className="xl:hidden">
        <Menu
          label={languageNames[current].short}
          name={`${m.common_language()}: ${languageNames[current].long}`}
          align="end"
        >
          {languages.map((language) => (
            <MenuItem key={language} onSelect={() => choose(language)} current={language === current}>
              <span lang={language}>{languageNames[language].long}</span>
            </MenuItem>
          ))}
        </Menu>
      </div>
    </>
  )
}
