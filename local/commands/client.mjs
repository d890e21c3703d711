import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ifChanged } from './changed.mjs'
import { root } from './root.mjs'
import { mustRunPackage } from './run.mjs'

const MESSAGES = 'src/shared/i18n/generated'

/** Compiles the messages of kk, ru and en to typed functions when they changed, as vite does in its own build. */
export async function compileMessages() {
  await ifChanged('messages', {
    inputs: ['messages', 'project.inlang'],
    output: MESSAGES,
    build: async () => {
      const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
      const [, ...args] = scripts.messages.split(' ')
      await mustRunPackage('Compiling the messages', '@inlang/paraglide-js/bin/run.js', args)
    },
  })
}

/** Builds the client for production when its sources changed. */
export async function buildClient() {
  await ifChanged('client', {
    inputs: ['src', 'domain/src', 'messages', 'project.inlang', 'index.html', 'public', 'vite.config.ts'],
    output: 'dist/index.html',
    build: async () => {
      console.log('Building the client …')
      await mustRunPackage('Building the client', 'vite/bin/vite.js', ['build', '--logLevel', 'warn'])
    },
  })
}
