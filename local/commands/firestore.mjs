import { bundleLocal } from './bundle.mjs'
import { install } from './install.mjs'
import { command } from './run.mjs'

await command(async () => {
  await install()
  await bundleLocal()
  // The program reads its own command line.
  await import('../../.local/bin/firestore.mjs')
})
