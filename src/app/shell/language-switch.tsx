import { languages } from '@kopir/domain/in-language'
import type { Language } from '@kopir/domain/language'
import { errorText } from '../../shared/i18n/error-text.ts'
import { setLanguage, useLanguage } from '../../shared/i18n/language.ts'
import { m } from '../../shared/i18n/messages.ts'
import { classNames } from '../../shared/ui/class-names.ts'
import { Menu } from '../../shared/ui/menu.tsx'
import { MenuItem } from '../../shared/ui/menu-item.tsx'
import { notify } from '../../shared/ui/toast-store.ts'

/** Each language is named in itself: who looks for it cannot read the others. */
const names: Record<Language, { short: string; long: string }> = {
  kk: { short: 'ҚАЗ', long: 'Қазақша' },
  ru: { short: 'РУС', long: 'Русский' },
  en: { short: 'ENG', long: 'English' },
}

function choose(language: Language): void {
  setLanguage(language).catch((error: unknown) => notify(errorText(error), 'late'))
}

/** Three buttons where there is room, a menu on a phone. */
export function LanguageSwitch() {
  const current = useLanguage()
  return (
    <>
      <fieldset className="hidden xl:flex">
        <legend className="sr-only">{m.common_language()}</legend>
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={language === current}
            title={names[language].long}
            onClick={() => choose(language)}
            className={classNames(
              'target rounded-md px-1.5 text-sm hover:bg-sunken',
              language === current ? 'font-bold text-primary underline underline-offset-4' : 'text-ink-soft',
            )}
          >
            {names[language].short}
          </button>
        ))}
      </fieldset>
      <div className="xl:hidden">
        <Menu label={names[current].short} name={`${m.common_language()}: ${names[current].long}`} align="end">
          {languages.map((language) => (
            <MenuItem key={language} onSelect={() => choose(language)} current={language === current}>
              <span lang={language}>{names[language].long}</span>
            </MenuItem>
          ))}
        </Menu>
      </div>
    </>
  )
}
