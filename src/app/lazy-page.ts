import type { PageArea } from '@kopir/texts/areas'
import { type ComponentType, lazy } from 'react'
import { getLanguage } from '../shared/i18n/language.ts'
import { loadTexts } from '../shared/i18n/load-texts.ts'
import type { FirstViewOf } from './first-view.ts'

interface PageModule {
  Page: ComponentType
  /** What a page that everybody may read brings along from the server. */
  firstView?: FirstViewOf
  /** What of it is read before somebody comes, when they seem about to. */
  readAhead?: FirstViewOf
}

export interface LazyPage {
  /** The areas of texts it shows. */
  areas: readonly PageArea[]
  /** What to render now: the page itself once it is here, else a component that waits for it. */
  component: () => ComponentType
  /** Brings the code and the texts. */
  load: () => Promise<PageModule>
  /** Loads the code of the first page of a visit. Never fails. */
  preload: () => Promise<void>
}

/** A page with the areas of texts it shows, its own and those of the parts it takes from elsewhere: they come beside its code. */
export function page(areas: readonly PageArea[], fetchModule: () => Promise<PageModule>): LazyPage {
  let loaded: ComponentType | undefined
  const load = async () => {
    const texts = areas.map((area) => loadTexts(getLanguage(), area))
    const [module] = await Promise.all([fetchModule(), ...texts])
    loaded = module.Page
    return module
  }
  const waiting = lazy(async () => ({ default: (await load()).Page }))
  return {
    areas,
    component: () => loaded ?? waiting,
    load,
    preload: () =>
      load().then(
        () => undefined,
        () => undefined,
      ),
  }
}
