import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** What a hosting shows, with status 404, at an address that firebase.json does not name: the product, which says so. */
export function notFoundPage(): Plugin {
  return {
    name: 'not-found-page',
    apply: 'build',
    writeBundle({ dir = 'dist' }) {
      copyFileSync(join(dir, 'index.html'), join(dir, '404.html'))
    },
  }
}
