import { type ComponentType, lazy } from 'react'
import { getLanguage } from '../shared/i18n/language.ts'
import { loadTexts } from '../shared/i18n/load-texts.ts'

interface PageModule {
  Page: ComponentType
}

export interface LazyPage {
  /** What to render now: the page itself once it is here, else a component that waits for it. */
  component: () => ComponentType
  /** Loads the code before it is needed: a pointer over the link, the first page of a visit. Never fails. */
  preload: () => Promise<void>
}

/** A page whose texts are in the first part: those of the shell and of the areas in `vite/message-tables.ts`. */
export function firstPage(load: () => Promise<PageModule>): LazyPage {
  let loaded: ComponentType | undefined
  const fetchPage = async () => {
    loaded = (await load()).Page
    return { default: loaded }
  }
  const waiting = lazy(fetchPage)
  return {
    component: () => loaded ?? waiting,
    preload: () =>
      fetchPage().then(
        () => undefined,
        () => undefined,
      ),
  }
}

/** Any other page: its texts come beside its code. */
export function page(load: () => Promise<PageModule>): LazyPage {
  return firstPage(async () => (await Promise.all([load(), loadTexts(getLanguage(), 'rest')]))[0])
}
