import { bundleLocal, importBuilt } from './bundle.mjs'
import { install } from './install.mjs'
import { root } from './root.mjs'
import { command } from './run.mjs'

await command(async () => {
  await install()
  await bundleLocal()
  const { scheduleCommand } = await importBuilt('schedule')
  await scheduleCommand(process.argv.slice(2), root)
})
