import { importTypeScript } from '../local/commands/import-typescript.mjs'
import { install } from '../local/commands/install.mjs'
import { command } from '../local/commands/run.mjs'

await command(async () => {
  await install()
  /** @type {typeof import('./setup.ts')} */
  const { setUp } = await importTypeScript('deploy/setup.ts')
  await setUp(process.argv.slice(2))
})
