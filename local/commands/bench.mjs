import { bundleFunctions, bundleLocal } from './bundle.mjs'
import { buildClient } from './client.mjs'
import { install } from './install.mjs'
import { CommandError, command } from './run.mjs'
import { BUDGET_KB, measureSizes } from './size.mjs'
import { importTypeScript } from './typescript.mjs'

await command(async () => {
  await install()
  const { partNames, runBench } = await importTypeScript('test/bench/main.ts')
  const names = process.argv.slice(2)
  const unknown = names.find((name) => !partNames.includes(name))
  if (unknown) throw new CommandError(`There is no part ${unknown}. There are: ${partNames.join(', ')}`)
  await Promise.all([bundleLocal(), bundleFunctions(), buildClient()])
  await runBench(names.length > 0 ? names : partNames, { measureSizes, budgetKb: BUDGET_KB })
  // A client whose server is gone goes on trying, and would keep the process.
  process.exit()
})
