import { type Language, languages } from '@kopir/domain/language'

const spoken = new RegExp(`^/(${languages.join('|')})(?=/|$)`)

/** The language that an address names first, as `/kk/almaty` does; null for the address in the reader's own language. */
export const languageOfPath = (pathname: string): Language | null =>
  (spoken.exec(pathname)?.[1] as Language | undefined) ?? null

/** The same page in another language, or, for null, in the reader's own. */
export function pathIn(language: Language | null, pathname: string): string {
  const path = pathname.replace(spoken, '')
  return language ? `/${language}${path === '/' ? '' : path}` : path || '/'
}
