import { importTypeScript } from '../local/commands/import-typescript.mjs'
import { install } from '../local/commands/install.mjs'
import { command } from '../local/commands/run.mjs'

await command(async () => {
  await install()
  /** @type {typeof import('./migrate.ts')} */
  const { migrate } = await importTypeScript('deploy/migrate.ts')
  await migrate(process.argv.slice(2))
})
