import { join } from 'node:path'
import { ifChanged } from './changed.mjs'
import { root } from './root.mjs'
import { CommandError } from './run.mjs'

/** Programs of the local Firebase, each bundled once, because Node 20 does not run TypeScript. */
const LOCAL_ENTRIES = {
  suite: 'local/suite/main.ts',
  'auth-thread': 'local/suite/auth-thread.ts',
  'demo-load-process': 'local/suite/demo-load-process.ts',
  schedule: 'local/suite/schedule-command.ts',
  firestore: 'local/firestore/src/main.ts',
  'client-config': 'local/suite/client-config.ts',
}

/** Bundled CommonJS packages call `require`, which an ES module does not have. */
const REQUIRE_BANNER =
  "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);"

/** Bundles the programs of `local/` when their sources changed. */
export async function bundleLocal() {
  await ifChanged('local', {
    inputs: ['local', 'domain/src', 'tsconfig.base.json'],
    output: '.local/bin/suite.mjs',
    build: async () => {
      console.error('Building the local Firebase …')
      await bundle({
        absWorkingDir: root,
        entryPoints: LOCAL_ENTRIES,
        outdir: join(root, '.local/bin'),
        outExtension: { '.js': '.mjs' },
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        sourcemap: true,
        logLevel: 'warning',
        external: ['firebase-admin', 'firebase-admin/*'],
        banner: { js: REQUIRE_BANNER },
      })
    },
  })
}

/** Settings of the bundle that is deployed and that the Functions emulator runs. */
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
    external: ['firebase-admin', 'firebase-admin/*', 'firebase-functions', 'firebase-functions/*'],
  }
}

/** Bundles the Cloud Functions when their sources changed. */
export async function bundleFunctions() {
  await ifChanged('functions', {
    inputs: ['functions/src', 'functions/package.json', 'domain/src', 'tsconfig.base.json'],
    output: 'functions/lib/index.js',
    build: async () => {
      console.log('Building the functions …')
      await bundle(functionsBundle())
    },
  })
}

async function bundle(settings) {
  const { buildSync, stop } = await import('esbuild')
  try {
    buildSync(settings)
  } catch {
    // Esbuild itself has told what is wrong and where.
    throw new CommandError(`${settings.entryPoints[0] ?? 'local/'} could not be built.`)
  } finally {
    // Else its service process would stay in the tree of the suite.
    await stop()
  }
}
