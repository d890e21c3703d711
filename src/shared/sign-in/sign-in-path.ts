interface Place {
  pathname: string
  search?: string
  hash?: string
}

/** The sign-in page that returns to where the person was. */
export function signInPath({ pathname, search = '', hash = '' }: Place): string {
  return `/sign-in?next=${encodeURIComponent(pathname + search + hash)}`
}

/** Where `?next=` leads: a page of this product only, whatever an address from elsewhere says. */
export function nextPath(next: string | null, fallback = '/'): string {
  if (!next?.startsWith('/')) return fallback
  try {
    // Parsed as a browser does: `//host` and `/\host` are addresses elsewhere, too, and `//[` is none at all.
    const url = new URL(next, 'https://kopir.invalid')
    // And a path such as `/.//host` becomes one only here.
    const isOurs = url.host === 'kopir.invalid' && !url.pathname.startsWith('//')
    return isOurs ? url.pathname + url.search + url.hash : fallback
  } catch {
    return fallback
  }
}
