import { bundleFunctions, bundleLocal } from './bundle.mjs'
import { buildClient } from './client.mjs'
import { install } from './install.mjs'
import { command } from './run.mjs'
import { importTypeScript } from './typescript.mjs'

await command(async () => {
  await install()
  await Promise.all([bundleLocal(), bundleFunctions(), buildClient()])
  const { takePictures } = await importTypeScript('test/pictures/main.ts')
  await takePictures()
})
