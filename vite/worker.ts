import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import type { Plugin } from 'vite'
import { buildTarget } from './browsers.ts'

/** Names a build by what it consists of: all files but the empty page are named by their content. */
function idOf(dir: string): string {
  const hash = createHash('sha256').update(readFileSync(join(dir, 'shell.html')))
  for (const name of readdirSync(join(dir, 'assets')).sort()) hash.update(name)
  return hash.digest('hex').slice(0, 12)
}

/** Builds what keeps pages on a device, `/sw.js`, once the build that it belongs to is there. */
export function worker(): Plugin {
  let root = ''
  return {
    name: 'worker',
    configResolved(config) {
      root = config.root
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir = 'dist' }) {
        const { outputFiles } = buildSync({
          absWorkingDir: root,
          entryPoints: ['worker/worker.ts'],
          bundle: true,
          minify: true,
          target: buildTarget,
          define: { buildId: JSON.stringify(idOf(dir)), 'process.env.NODE_ENV': '"production"' },
          write: false,
        })
        writeFileSync(join(dir, 'sw.js'), outputFiles[0]?.contents ?? '')
      },
    },
  }
}
