import type { Plugin } from 'vite'

const file = /\/react-router\/dist\/[^?]*\.mjs$/
const component = /^var (\w+) = (\w+\.forwardRef\()/gm
const name = /^\w+\.displayName = "\w+";$/gm

/**
 * Lets the build leave out what nobody imports of the router. Its forms and links are made by calls, and named by
 * assignments, which a bundler has to keep unless it is told that they do nothing else.
 */
export function unusedComponents(): Plugin {
  return {
    name: 'unused-components',
    apply: 'build',
    transform: {
      filter: { id: file },
      handler: (code) => ({ code: code.replace(component, 'var $1 = /*#__PURE__*/ $2').replace(name, ''), map: null }),
    },
  }
}
