import { transformSync } from 'esbuild'
import type { Plugin } from 'vite'
import { buildTarget } from './browsers.ts'

/**
 * Writes a finished worker as the oldest browsers read it: the minifier takes away parentheses round a called function that
 * early versions of Safari 16 want there.
 */
export function oldestSyntax(): Plugin {
  return {
    name: 'oldest-syntax',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue
        output.code = transformSync(output.code, {
          charset: 'utf8',
          format: 'esm',
          minify: true,
          target: buildTarget,
        }).code
      }
    },
  }
}
