import { buildClient } from './build-client.mjs'
import { bundleFunctions, bundleLocal, functionsBundle, importBuilt } from './bundle.mjs'
import { install } from './install.mjs'
import { root } from './root.mjs'
import { command } from './run.mjs'

await command(async () => {
  await install()
  await Promise.all([bundleLocal(), bundleFunctions(), buildClient()])
  const { runSuite } = await importBuilt('suite')
  const suite = await runSuite(process.argv.slice(2), root)
  await watchFunctions(suite)

  const { createServer } = await import('vite')
  // Read by vite.config.ts.
  process.env.KOPIR_SUITE = suite.appUrl.replace('localhost', '127.0.0.1')
  const server = await createServer({ root })
  await server.listen()
  console.log(`\nWith hot reload: ${server.resolvedUrls?.local[0]}   as built: ${suite.appUrl}\n`)
})

/**
 * Rebuilds the functions at every change and has the emulator read them anew.
 * @import { Suite } from '../suite/start-suite.ts'
 * @param {Suite} suite
 */
async function watchFunctions(suite) {
  const { context } = await import('esbuild')
  let isFirst = true
  /** @type {import('esbuild').Plugin} */
  const reload = {
    name: 'reload-functions',
    setup(build) {
      build.onEnd(async ({ errors }) => {
        // The first build only repeats what the emulator has already loaded.
        if (isFirst) isFirst = false
        else if (errors.length === 0) {
          await suite.reloadFunctions()
          console.log('Functions reloaded.')
        }
      })
    },
  }
  const watcher = await context({ ...functionsBundle(), plugins: [reload] })
  await watcher.watch()
}
