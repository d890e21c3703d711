import { ifChanged } from './if-changed.mjs'
import { mustRunPackage } from './run.mjs'
import { subsetFonts } from './subset-fonts.mjs'

/** Builds the client for production, and what renders its pages on the server, when their sources changed. */
export async function buildClient() {
  await ifChanged('client', {
    inputs: ['src', 'domain/src', 'texts', 'index.html', 'public', 'vite', 'worker', 'vite.config.ts'],
    output: 'dist/shell.html',
    build: async () => {
      console.log('Building the client …')
      await subsetFonts()
      // Set explicitly: started from a test runner, this process inherits NODE_ENV=test and would bundle React's
      // development build.
      const env = { NODE_ENV: 'production' }
      const renderer = ['build', '--config', 'vite/renderer.config.ts', '--logLevel', 'warn']
      await mustRunPackage('Building the renderer', 'vite/bin/vite.js', renderer, env)
      await mustRunPackage('Building the client', 'vite/bin/vite.js', ['build', '--logLevel', 'warn'], env)
    },
  })
}
