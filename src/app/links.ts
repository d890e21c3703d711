import { type Address, pageAt } from './addresses.ts'
import { ownPathname } from './own-pathname.ts'
import { pathIn } from './spoken-path.ts'

export interface Followed extends Address {
  params: Record<string, string | undefined>
  search: URLSearchParams
}

/** The link that something happened to. */
export const linkOf = ({ target }: Event) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null

/** Where a link leads; null for none, or one that leads here, or out of the product. */
export function followedBy(link: HTMLAnchorElement | null): Followed | null {
  if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download')) return null
  if (link.pathname === location.pathname && link.search === location.search) return null
  const address = pageAt(pathIn(null, ownPathname(link.pathname)))
  return address && { ...address, search: new URLSearchParams(link.search) }
}
