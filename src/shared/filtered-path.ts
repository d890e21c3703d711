/** The answers of a filter as they stand in the address: an empty text or false asks for nothing, yes is `1`. */
export const askedParams = (answers: readonly (readonly [name: string, value: string | boolean])[]): URLSearchParams =>
  new URLSearchParams(
    answers.filter(([, value]) => value).map(([name, value]) => [name, value === true ? '1' : String(value)]),
  )

/** The address of a page under a filter whose questions stand in the address by their own names, in the order given. */
export function filteredPath(path: string, filter: Readonly<Record<string, string | boolean>>): string {
  const search = askedParams(Object.entries(filter)).toString()
  return search === '' ? path : `${path}?${search.replaceAll('%2C', ',')}`
}
