import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { attackTable } from './attack-table.mjs'
import { root } from './root.mjs'
import { runPackage } from './run.mjs'
import { playwrightOutcome, vitestOutcome } from './test-reports.mjs'

/** @typedef {import('./test-reports.mjs').Outcome} Outcome */

/**
 * Runs one project of vitest.config.ts.
 * @param {string} project
 * @returns {Promise<Outcome>}
 */
export async function vitestStage(project) {
  return (await runVitest(project)).outcome
}

/**
 * Runs the attack table and prints it.
 * @returns {Promise<Outcome>}
 */
export async function attackStage() {
  const { outcome, results } = await runVitest('attacks')
  if (!results) return outcome
  const { lines, uncontrolled } = attackTable(results)
  console.log(`\n${lines.join('\n')}`)
  const failures = uncontrolled.map((kind) => ({ name: kind, message: 'no control shows that its refusals are any' }))
  return { ...outcome, failures: [...outcome.failures, ...failures] }
}

/** @param {string} project */
async function runVitest(project) {
  const report = reportFile(project)
  const { code } = await runPackage('vitest/vitest.mjs', [
    ...['run', '--project', project, '--passWithNoTests'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ])
  const results = readReport(report)
  return { results, outcome: settle('vitest', code, results && vitestOutcome(results)) }
}

/**
 * Runs the end-to-end tests.
 * @returns {Promise<Outcome>}
 */
export async function playwrightStage() {
  const report = reportFile('e2e')
  const { code } = await runPackage(
    '@playwright/test/cli.js',
    ['test', '--pass-with-no-tests', '--reporter=list,json'],
    { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
  )
  const results = readReport(report)
  return settle('Playwright', code, results && playwrightOutcome(results))
}

/** @param {string} name */
function reportFile(name) {
  const folder = join(root, '.local/test')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.json`)
  rmSync(file, { force: true })
  return file
}

/**
 * What a runner reports as JSON; null where it wrote nothing that can be read.
 * @param {string} file
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/**
 * A runner without a report, and one that failed without a failed test (an error outside of all tests), is one failure.
 * @param {string} runner
 * @param {number} code
 * @param {Outcome | null} outcome
 * @returns {Outcome}
 */
function settle(runner, code, outcome) {
  if (!outcome) return { passed: 0, failures: [{ name: runner, message: 'wrote no report' }] }
  if (code === 0 || outcome.failures.length > 0) return outcome
  return { ...outcome, failures: [{ name: runner, message: `ended with ${code}, although no test failed` }] }
}
