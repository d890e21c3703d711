import { bundleLocal } from './bundle.mjs'
import { install } from './install.mjs'
import { command } from './run.mjs'

await command(async () => {
  await install()
  await bundleLocal()
  const { scheduleCommand } = await import('../../.local/bin/schedule.mjs')
  await scheduleCommand(process.argv.slice(2))
})
