import { install } from '../local/commands/install.mjs'
import { command } from '../local/commands/run.mjs'
import { importTypeScript } from '../local/commands/typescript.mjs'

await command(async () => {
  await install()
  const { setUp } = await importTypeScript('deploy/setup.ts')
  await setUp(process.argv.slice(2))
})
