import type { PageArea } from '@kopir/texts/areas'
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

/** A page with the areas of texts it shows, its own and those of the parts it takes from elsewhere: they come beside its code. */
export function page(areas: readonly PageArea[], load: () => Promise<PageModule>): LazyPage {
  let loaded: ComponentType | undefined
  const fetchPage = async () => {
    const texts = areas.map((area) => loadTexts(getLanguage(), area))
    const [{ Page }] = await Promise.all([load(), ...texts])
    loaded = Page
    return { default: Page }
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
