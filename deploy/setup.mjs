import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { install } from '../local/commands/install.mjs'
import { root } from '../local/commands/root.mjs'
import { command } from '../local/commands/run.mjs'

await command(async () => {
  await install()
  const outfile = join(root, '.local/bin/setup.mjs')
  mkdirSync(join(root, '.local/bin'), { recursive: true })
  await build({
    absWorkingDir: root,
    entryPoints: ['deploy/setup.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['firebase-admin', 'firebase-admin/*'],
    logLevel: 'warning',
  })
  const { setUp } = await import(outfile)
  await setUp(process.argv.slice(2))
})
