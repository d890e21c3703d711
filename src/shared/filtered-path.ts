/** The address of a page under a filter whose questions stand in the address by their own names, in the order given. */
export function filteredPath(path: string, filter: Readonly<Record<string, string | boolean>>): string {
  const asked = Object.entries(filter).filter(([, value]) => value)
  const search = new URLSearchParams(asked.map(([name, value]) => [name, value === true ? '1' : String(value)]))
  return asked.length > 0 ? `${path}?${search.toString().replaceAll('%2C', ',')}` : path
}
