import { bundleFunctions, bundleLocal } from './bundle.mjs'
import { buildClient } from './client.mjs'
import { install } from './install.mjs'
import { CommandError, command, runPackage } from './run.mjs'
import { checkSizes } from './size.mjs'
import { playwrightStage, vitestStage } from './test-runners.mjs'

const PROJECTS = ['domain', 'functions', 'local', 'deploy', 'test', '.']

/** The stages in their order; each answers how many checks passed and failed. */
const STAGES = {
  types: () => check(checkTypes),
  lint: () => check(() => succeeds('@biomejs/biome/bin/biome', ['check', '.'])),
  architecture: () => vitestStage('architecture'),
  unit: () => vitestStage('unit'),
  firestore: () => vitestStage('firestore'),
  suite: () => vitestStage('suite'),
  rules: () => vitestStage('rules'),
  functions: () => vitestStage('functions'),
  e2e: playwrightStage,
  build: () => check(build),
  size: () =>
    check(async () => {
      await buildClient()
      checkSizes()
    }),
}

await command(async () => {
  const names = process.argv.slice(2)
  const unknown = names.find((name) => !(name in STAGES))
  if (unknown) throw new CommandError(`There is no stage ${unknown}. There are: ${Object.keys(STAGES).join(', ')}`)
  await install()

  const total = { passed: 0, failed: 0 }
  const summary = []
  const chosen = names.length > 0 ? names : Object.keys(STAGES)
  for (const name of new Set(chosen)) {
    console.log(`\n=== ${name} ===`)
    const started = Date.now()
    const { passed, failed } = await STAGES[name]()
    total.passed += passed
    total.failed += failed
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    summary.push(`${name.padEnd(14)} ${passed} passed, ${failed} failed, ${seconds} s`)
  }
  console.log(`\n${summary.join('\n')}\n`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exit(total.failed > 0 ? 1 : 0)
})

/** A check that is not a test runner counts as one. */
async function check(body) {
  try {
    await body()
    return { passed: 1, failed: 0 }
  } catch (error) {
    console.error(error instanceof CommandError ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

async function succeeds(script, args) {
  const { code } = await runPackage(script, args)
  if (code !== 0) throw new CommandError(`${script} ended with ${code}`)
}

async function checkTypes() {
  const failed = []
  for (const project of PROJECTS) {
    const { code } = await runPackage('typescript/bin/tsc', ['-p', project])
    if (code !== 0) failed.push(project)
  }
  if (failed.length > 0) throw new CommandError(`Type errors in: ${failed.join(', ')}`)
}

async function build() {
  await Promise.all([bundleLocal(), bundleFunctions(), buildClient()])
}
