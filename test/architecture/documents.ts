/** A path of the repository that a document names, in backticks or as a link. */
export interface NamedPath {
  document: string
  /** Below the root; `<name>` and `*` stand for any one name. */
  path: string
}

/** What a document names of the repository: everything in backticks or behind a link that begins in a folder of the root. */
export function namedPaths(document: string, text: string, topLevel: ReadonlySet<string>): NamedPath[] {
  const folder = document.split('/').slice(0, -1)
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => join(folder, link))
  const quoted = [...text.matchAll(/`([\w@.<>{}*,/-]+)`/g)]
    .map(([, name = '']) => name.replace(/\/$/, ''))
    .filter((name) => name.includes('/') && topLevel.has(name.split('/')[0] ?? ''))
  return [...linked, ...quoted].flatMap(expand).map((path) => ({ document, path }))
}

/** Whether one of the paths is meant by a named one, as a file or as a folder. */
export function isThere(named: string, paths: readonly string[]): boolean {
  const parts = named.split(/<[^>]+>|\*/).map((part) => part.replace(/[.+()[\]]/g, '\\$&'))
  const pattern = new RegExp(`^${parts.join('[^/]+')}(/|$)`)
  return paths.some((path) => pattern.test(path))
}

/** `{kk,ru}/a` as two paths. */
function expand(path: string): string[] {
  const [whole, choices] = /\{([^}]+)\}/.exec(path) ?? []
  if (!whole || !choices) return [path]
  return choices.split(',').flatMap((choice) => expand(path.replace(whole, choice)))
}

function join(folder: readonly string[], link: string): string {
  const names = [...folder]
  for (const name of link.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '.' && name !== '') names.push(name)
  }
  return names.join('/')
}
