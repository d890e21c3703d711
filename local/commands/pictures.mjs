import { install } from './install.mjs'
import { CommandError, command, runPackage } from './run.mjs'

/** Takes the pictures of docs/pictures anew, from a suite of its own or the one that KOPIR_APP_URL names. */
await command(async () => {
  await install()
  const args = ['test', '--config', 'test/pictures/playwright.config.ts', '--reporter=list', ...process.argv.slice(2)]
  const { code } = await runPackage('@playwright/test/cli.js', args)
  if (code !== 0) throw new CommandError('Not every picture could be taken.')
})
