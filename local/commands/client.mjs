import { ifChanged } from './changed.mjs'
import { mustRunPackage } from './run.mjs'

/** Builds the client for production when its sources changed. */
export async function buildClient() {
  await ifChanged('client', {
    inputs: ['src', 'domain/src', 'messages', 'index.html', 'public', 'vite', 'vite.config.ts'],
    output: 'dist/index.html',
    build: async () => {
      console.log('Building the client …')
      // Set here, because a start from inside a test runner inherits `test`, and React would be its development build.
      const env = { NODE_ENV: 'production' }
      await mustRunPackage('Building the client', 'vite/bin/vite.js', ['build', '--logLevel', 'warn'], env)
    },
  })
}
