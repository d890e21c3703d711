import { bundleLocal } from './bundle.mjs'
import { install } from './install.mjs'
import { command } from './run.mjs'

/** How soon after npm's shell this program ends. */
const ORPHAN_CHECK_MS = 200

await command(async () => {
  if (process.env.npm_lifecycle_event) stopWithParent()
  // Whatever these say goes to the error output: a script that starts the server reads one line, that it is ready.
  await install()
  await bundleLocal()
  // The program reads its own command line.
  await import('../../.local/bin/firestore.mjs')
})

/** A signal to npm ends its shell, which does not pass it on. */
function stopWithParent() {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), ORPHAN_CHECK_MS).unref()
}
