import { bundleLocal, importBuilt } from './bundle.mjs'
import { install } from './install.mjs'
import { command } from './run.mjs'

/** How often to check whether npm's shell is still there. */
const orphanCheckMs = 200

await command(async () => {
  if (process.env.npm_lifecycle_event) stopWithParent()
  // Both print to the error output only: a script that starts the server reads the one "ready" line from the standard
  // output.
  await install()
  await bundleLocal()
  // The program reads its own command line.
  await importBuilt('firestore')
})

/** A signal to npm ends its shell, which does not pass it on. */
function stopWithParent() {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), orphanCheckMs).unref()
}
