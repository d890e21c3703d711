import { buildClient } from './build-client.mjs'
import { bundleFunctions, bundleLocal } from './bundle.mjs'
import { checkBrowsers } from './check-browsers.mjs'
import { install } from './install.mjs'
import { CommandError, command, runPackage } from './run.mjs'
import { checkSizes } from './size.mjs'
import { describeFailure } from './test-reports.mjs'
import { attackStage, playwrightStage, vitestStage } from './test-runners.mjs'

const projects = ['domain', 'texts', 'functions', 'local', 'deploy', 'test', 'worker', '.']

/**
 * The stages in their order; each answers how many checks passed, and which failed.
 * @type {Record<string, () => Promise<import('./test-reports.mjs').Outcome>>}
 */
const stages = {
  types: () => check(checkTypes),
  lint: () => check(() => succeeds('@biomejs/biome/bin/biome', ['check', '.'])),
  unused: () => check(() => succeeds('knip/bin/knip.js', ['--no-progress', '--treat-config-hints-as-errors'])),
  architecture: () => vitestStage('architecture'),
  unit: () => vitestStage('unit'),
  firestore: () => vitestStage('firestore'),
  suite: () => vitestStage('suite'),
  rules: () => vitestStage('rules'),
  migrations: () => vitestStage('migrations'),
  functions: () => vitestStage('functions'),
  attacks: attackStage,
  e2e: playwrightStage,
  build: () => check(build),
  size: () =>
    check(async () => {
      await buildClient()
      checkSizes()
    }),
}

await command(async () => {
  const chosen = chooseStages(process.argv.slice(2))
  await install()

  const total = { passed: 0, failed: 0 }
  const summary = []
  const told = []
  for (const { name, runStage } of chosen) {
    console.log(`\n=== ${name} ===`)
    const started = Date.now()
    const { passed, failures, wavered = [] } = await runStage()
    total.passed += passed
    total.failed += failures.length
    told.push(...wavered.map((failure) => describeFailure(name, failure, 'WAVERED')))
    told.push(...failures.map((failure) => describeFailure(name, failure)))
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    summary.push(`${name.padEnd(14)} ${passed} passed, ${failures.length} failed, ${seconds} s`)
  }
  // Once more, so that the end of a log says what to look at.
  if (told.length > 0) console.log(`\n${told.join('\n\n')}`)
  console.log(`\n${summary.join('\n')}\n`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exit(total.failed > 0 ? 1 : 0)
})

/** @param {string[]} names none for all stages */
function chooseStages(names) {
  const known = Object.keys(stages)
  return [...new Set(names.length > 0 ? names : known)].map((name) => {
    const runStage = stages[name]
    if (!runStage) throw new CommandError(`There is no stage ${name}. There are: ${known.join(', ')}`)
    return { name, runStage }
  })
}

/**
 * A check that is not a test runner counts as one.
 * @param {() => Promise<unknown>} body
 * @returns {Promise<import('./test-reports.mjs').Outcome>}
 */
async function check(body) {
  try {
    await body()
    return { passed: 1, failures: [] }
  } catch (error) {
    console.error(error instanceof CommandError ? error.message : error)
    return { passed: 0, failures: [{ name: 'check', message: error instanceof Error ? error.message : String(error) }] }
  }
}

/**
 * @param {string} script below node_modules
 * @param {string[]} args
 */
async function succeeds(script, args) {
  const { code } = await runPackage(script, args)
  if (code !== 0) throw new CommandError(`${script} ended with ${code}`)
}

async function checkTypes() {
  const failed = []
  for (const project of projects) {
    const { code } = await runPackage('typescript/bin/tsc', ['-p', project])
    if (code !== 0) failed.push(project)
  }
  if (failed.length > 0) throw new CommandError(`Type errors in: ${failed.join(', ')}`)
}

async function build() {
  await Promise.all([bundleLocal(), bundleFunctions(), buildClient()])
  await checkBrowsers()
}
