import { type ReactNode, useLayoutEffect, useState } from 'react'
import { UNSAFE_createBrowserHistory as createBrowserHistory, Router } from 'react-router'
import { onLanguage } from '../shared/i18n/language.ts'
import { languageOfPath, pathIn } from './spoken-path.ts'

const history = createBrowserHistory({ v5Compat: true })

/**
 * Follows the browser's address. A language that stands first in it belongs to no page: links keep it, and whoever
 * switches the language finds the same page under the other one.
 */
export function BrowserAddress({ children }: { children: ReactNode }) {
  const [{ action, location }, setState] = useState({ action: history.action, location: history.location })
  useLayoutEffect(() => history.listen(setState), [])
  useLayoutEffect(
    () =>
      onLanguage((language) => {
        const { pathname, search, hash, state } = history.location
        if (languageOfPath(pathname)) history.replace({ pathname: pathIn(language, pathname), search, hash }, state)
      }),
    [],
  )
  const language = languageOfPath(location.pathname)
  return (
    <Router basename={language ? `/${language}` : '/'} location={location} navigationType={action} navigator={history}>
      {children}
    </Router>
  )
}
