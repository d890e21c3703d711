import { pageAt } from './addresses.ts'
import { languageOfPath, pathIn } from './spoken-path.ts'

/**
 * The one pathname of what somebody typed by hand: without a slash at its end or two in a row, without letters written as
 * `%61`, the language, the place and the names of pages in small letters. Ids stay as they are.
 */
export function ownPathname(pathname: string): string {
  const plain = lowerFirst(
    pathname
      .replace(/%([0-9a-f]{2})/gi, (typed, code: string) => {
        const letter = String.fromCharCode(Number.parseInt(code, 16))
        return /[\w-]/.test(letter) ? letter : typed
      })
      .replace(/\/{2,}/g, '/')
      .replace(/(.)\/$/, '$1'),
  )
  return pathIn(languageOfPath(plain), withOwnNames(lowerFirst(pathIn(null, plain))))
}

const lowerFirst = (path: string) => path.replace(/^\/[^/]+/, (first) => first.toLowerCase())

/** The router finds a page under names in any letters. */
function withOwnNames(path: string): string {
  const names = pageAt(path)?.path.split('/') ?? []
  const own = path.split('/').map((part, index) => {
    const name = names[index]
    return name === undefined || name.startsWith(':') ? part : name
  })
  return own.join('/')
}
