/**
 * The one pathname of what somebody typed by hand: without a slash at its end or two in a row, its first part (a place, or
 * a page of none) in small letters.
 */
export const ownPathname = (pathname: string): string =>
  pathname
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/$/, '$1')
    .replace(/^\/[^/]+/, (first) => first.toLowerCase())
