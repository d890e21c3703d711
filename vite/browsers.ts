/**
 * The oldest browsers that the product runs in: the last ones of Windows 7 and 8, and what is two years old. Styles and code
 * are built for them, and older ones, which read what the server sends, are told.
 */
const oldestBrowsers = { Chrome: 109, Edge: 109, Firefox: 115, Safari: 16 } as const

/** The same as targets of the build. */
export const buildTarget = Object.entries(oldestBrowsers).map(([name, version]) => `${name.toLowerCase()}${version}`)

/** The same for people to read. */
export const namedBrowsers = Object.entries(oldestBrowsers)
  .map(([name, version]) => `${name} ${version}`)
  .join(', ')
