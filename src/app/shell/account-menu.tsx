import { CircleUserRound } from 'lucide-react'
import { useLocation } from 'react-router'
import { m } from '../../shared/i18n/messages.ts'
import { signInPath } from '../../shared/sign-in/sign-in-path.ts'
import { useSignIn } from '../../shared/sign-in/use-sign-in.ts'
import { setTheme, type ThemeChoice, themeChoices, useTheme } from '../../shared/theme.ts'
import { buttonStyle } from '../../shared/ui/button-style.ts'
import { Link } from '../../shared/ui/link.tsx'
import { Menu } from '../../shared/ui/menu.tsx'
import { MenuItem } from '../../shared/ui/menu-item.tsx'
import { PersonName } from '../../shared/ui/person-name.tsx'

const themeNames: Record<ThemeChoice, () => string> = {
  system: m.common_theme_system,
  light: m.common_theme_light,
  dark: m.common_theme_dark,
}

/** The person's own pages, or the way in; and how the product looks to them. */
export function AccountMenu() {
  const person = useSignIn()
  const theme = useTheme()
  const location = useLocation()
  // Nobody signs in for a front page: from there they are led to their own place.
  const isFront = /^\/[^/]*$/.test(location.pathname)
  const signIn = isFront ? '/sign-in' : signInPath(location)
  return (
    <>
      {person.status === 'signed-out' && (
        <Link to={signIn} className={buttonStyle('primary', 'small', 'max-sm:hidden')}>
          {m.common_sign_in()}
        </Link>
      )}
      <Menu
        align="end"
        name={person.displayName ? `${m.common_account()}: ${person.displayName}` : m.common_menu()}
        label={<CircleUserRound aria-hidden className="size-6" />}
      >
        {person.status === 'signed-in' ? (
          <>
            <p className="truncate px-3 py-2 text-sm text-ink-soft">
              <PersonName>{person.displayName}</PersonName>
            </p>
            <MenuItem to="/me">{m.common_my_proposals()}</MenuItem>
            <MenuItem to="/notifications">{m.common_notifications()}</MenuItem>
            <MenuItem to="/claim">{m.common_claim()}</MenuItem>
            <MenuItem to="/account">{m.common_account()}</MenuItem>
          </>
        ) : (
          <MenuItem to={signIn}>{m.common_sign_in()}</MenuItem>
        )}
        <fieldset className="mt-1 border-t border-line px-3 py-2">
          <legend className="float-left mb-1 w-full text-sm text-ink-soft">{m.common_theme()}</legend>
          <div className="clear-both flex flex-wrap gap-1">
            {themeChoices.map((choice) => (
              <button
                key={choice}
                type="button"
                aria-pressed={theme === choice}
                onClick={() => setTheme(choice)}
                className="target rounded-md border border-line px-2 text-sm hover:bg-sunken aria-pressed:border-primary aria-pressed:text-primary"
              >
                {themeNames[choice]()}
              </button>
            ))}
          </div>
        </fieldset>
      </Menu>
    </>
  )
}
