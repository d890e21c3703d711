import { buildClient } from './client.mjs'
import { install } from './install.mjs'
import { CommandError, command, runPackage } from './run.mjs'
import { checkSizes } from './size.mjs'

/** Measures and prints; names after the command choose files of test/bench (`npm run bench -- bell`). */
await command(async () => {
  await install()
  await buildClient()
  const chosen = process.argv.slice(2)
  if (chosen.length === 0) {
    console.log('\nJavaScript of the first load')
    checkSizes()
  }
  const args = ['test', '--config', 'test/bench/playwright.config.ts', ...chosen]
  const { code } = await runPackage('@playwright/test/cli.js', args)
  if (code !== 0) throw new CommandError('Not every measure could be taken.')
})
