import { buildClient } from './build-client.mjs'
import { bundleFunctions, bundleLocal } from './bundle.mjs'
import { importTypeScript } from './import-typescript.mjs'
import { install } from './install.mjs'
import { CommandError, command } from './run.mjs'
import { measureSizes } from './size.mjs'

await command(async () => {
  await install()
  const { partNames, runBench } = await importTypeScript('test/bench/main.ts')
  const names = process.argv.slice(2)
  const unknown = names.find((name) => !partNames.includes(name))
  if (unknown) throw new CommandError(`There is no part ${unknown}. There are: ${partNames.join(', ')}`)
  await Promise.all([bundleLocal(), bundleFunctions(), buildClient()])
  await runBench(names.length > 0 ? names : partNames, { measureSizes })
  // Clients whose server has stopped keep reconnecting, which would keep this process alive.
  process.exit()
})
