import { type ComponentType, lazy } from 'react'
import { loadCode } from './load-code.ts'

/**
 * A part of a page that only some of its readers see, loaded for them alone, within a `Suspense`. Where its code cannot
 * be fetched the page stands without it.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return lazy(() =>
    loadCode(load).then(
      (component) => ({ default: component }),
      () => ({ default: (() => null) as ComponentType<Props> }),
    ),
  )
}
