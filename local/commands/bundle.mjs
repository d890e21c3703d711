import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ifChanged } from './if-changed.mjs'
import { root } from './root.mjs'
import { CommandError } from './run.mjs'

/** Programs of the local Firebase, each bundled once, because Node 20 does not run TypeScript. */
const localEntries = {
  suite: 'local/suite/run-suite.ts',
  'auth-thread': 'local/suite/auth-thread.ts',
  'demo-load-process': 'local/suite/demo-load-process.ts',
  'migrate-process': 'local/suite/migrate-process.ts',
  schedule: 'local/suite/schedule-command.ts',
  firestore: 'local/firestore/src/main.ts',
  'client-config': 'local/suite/client-config.ts',
}

/** Bundled CommonJS packages call `require`, which an ES module does not have. */
const requireBanner =
  "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);"

/** Bundles the programs of `local/` when their sources changed. */
export async function bundleLocal() {
  await ifChanged('local', {
    inputs: ['local', 'migrations', 'reference', 'domain/src', 'tsconfig.base.json'],
    output: '.local/bin/suite.mjs',
    build: async () => {
      console.error('Building the local Firebase …')
      await bundle({
        absWorkingDir: root,
        entryPoints: localEntries,
        outdir: join(root, '.local/bin'),
        outExtension: { '.js': '.mjs' },
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        sourcemap: true,
        logLevel: 'warning',
        external: ['firebase-admin', 'firebase-admin/*'],
        banner: { js: requireBanner },
      })
    },
  })
}

/**
 * What other commands import of the built programs; their types are those of the sources.
 * @import * as suite from '../suite/run-suite.ts'
 * @import * as schedule from '../suite/schedule-command.ts'
 * @import * as clientConfig from '../suite/client-config.ts'
 * @typedef {object} BuiltPrograms
 * @property {typeof suite} suite
 * @property {typeof schedule} schedule
 * @property {typeof clientConfig} client-config
 * @property {unknown} firestore reads its own command line and starts
 */

/**
 * Imports a program that `bundleLocal` has built.
 * @template {keyof BuiltPrograms} Name
 * @param {Name} name
 * @returns {Promise<BuiltPrograms[Name]>}
 */
export function importBuilt(name) {
  return import(pathToFileURL(join(root, '.local/bin', `${name}.mjs`)).href)
}

/**
 * Settings of the bundle that is deployed and that the Functions emulator runs.
 * @returns {import('esbuild').BuildOptions & { entryPoints: string[] }}
 */
export function functionsBundle() {
  return {
    absWorkingDir: root,
    entryPoints: ['functions/src/index.ts'],
    outfile: join(root, 'functions/lib/index.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    external: ['firebase-admin', 'firebase-admin/*', 'firebase-functions', 'firebase-functions/*', '@napi-rs/canvas'],
  }
}

/** Bundles the Cloud Functions when their sources changed. */
export async function bundleFunctions() {
  await ifChanged('functions', {
    inputs: ['functions/src', 'functions/package.json', 'domain/src', 'texts', 'tsconfig.base.json'],
    output: 'functions/lib/index.js',
    build: async () => {
      console.log('Building the functions …')
      await bundle(functionsBundle())
    },
  })
}

/** @param {import('esbuild').BuildOptions & { entryPoints: Record<string, string> | string[] }} settings */
async function bundle(settings) {
  const { buildSync, stop } = await import('esbuild')
  try {
    buildSync(settings)
  } catch {
    // esbuild has already printed what is wrong and where.
    throw new CommandError(`${Object.values(settings.entryPoints).join(', ')} could not be built.`)
  } finally {
    // Otherwise esbuild's service process would stay alive as a child of the suite.
    await stop()
  }
}
