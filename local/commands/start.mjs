import { buildClient } from './build-client.mjs'
import { bundleFunctions, bundleLocal, importBuilt } from './bundle.mjs'
import { install } from './install.mjs'
import { root } from './root.mjs'
import { command } from './run.mjs'

await command(async () => {
  await install()
  await Promise.all([bundleLocal(), bundleFunctions(), buildClient()])
  const { runSuite } = await importBuilt('suite')
  const { appUrl, config } = await runSuite(process.argv.slice(2), root)
  console.log(`\nKopir is ready: ${appUrl}\n`)
  const [first] = config.accounts
  if (first) console.log(`Demo accounts, password ${first.password}:`)
  for (const { email, roleKey, territoryId } of config.accounts) {
    console.log(`  ${email.padEnd(26)} ${[roleKey, territoryId].filter(Boolean).join(', ')}`)
  }
  console.log('\nCtrl-C stops everything; the data stay for the next start (npm start -- --fresh begins anew).')
})
