import { importTypeScript } from '../local/commands/import-typescript.mjs'
import { install } from '../local/commands/install.mjs'
import { root } from '../local/commands/root.mjs'
import { command } from '../local/commands/run.mjs'

await command(async () => {
  await install()
  const { writeRules } = await importTypeScript('deploy/assemble-rules.ts')
  writeRules(root)
})
