/** The oldest browsers that the product runs in: what styles and code are built for, and what older ones are told. */
const oldestBrowsers = { Chrome: 111, Edge: 111, Firefox: 128, Safari: 16.4 } as const

/** The same as targets of the build. */
export const buildTarget = Object.entries(oldestBrowsers).map(([name, version]) => `${name.toLowerCase()}${version}`)

/** The same for people to read. */
export const namedBrowsers = Object.entries(oldestBrowsers)
  .map(([name, version]) => `${name} ${version}`)
  .join(', ')
