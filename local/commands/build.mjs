import { buildClient } from './build-client.mjs'
import { bundleFunctions } from './bundle.mjs'
import { install } from './install.mjs'
import { command } from './run.mjs'

await command(async () => {
  await install()
  await Promise.all([bundleFunctions(), buildClient()])
  console.log('Built: dist/ (client) and functions/lib/ (functions).')
})
