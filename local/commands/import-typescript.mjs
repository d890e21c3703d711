import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'
import { CommandError } from './run.mjs'

/**
 * Bundles a program that Node 20 does not run as TypeScript, and imports it. Its packages stay outside: they are the
 * installed ones. The bundle lies two folders deep: so must a program that asks `import.meta.url` where it is.
 * @param {string} entry path below the root: `test/bench/main.ts`
 */
export async function importTypeScript(entry) {
  const { buildSync, stop } = await import('esbuild')
  const outfile = join(root, '.local', basename(dirname(entry)), `${basename(entry, '.ts')}.mjs`)
  try {
    buildSync({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      sourcemap: true,
      logLevel: 'warning',
      packages: 'external',
      alias: { '@kopir/domain': join(root, 'domain/src'), '@kopir/texts': join(root, 'texts/src') },
    })
  } catch {
    // esbuild has already printed what is wrong and where.
    throw new CommandError(`${entry} could not be built.`)
  } finally {
    await stop()
  }
  return import(pathToFileURL(outfile).href)
}
