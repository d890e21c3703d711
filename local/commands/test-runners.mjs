import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runPackage } from './run.mjs'

/** Runs one project of vitest.config.ts and counts its tests. */
export async function vitestStage(project) {
  const report = reportFile(project)
  const { code } = await runPackage('vitest/vitest.mjs', [
    ...['run', '--project', project, '--passWithNoTests'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ])
  const results = readReport(report)
  if (!results) return crashed(`vitest wrote no report for ${project}`)
  // A file that could not be loaded has no tests that could fail.
  const unloaded = results.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  return settle(code, results.numPassedTests, results.numFailedTests + unloaded)
}

/** Runs the end-to-end tests and counts them; a test that passed only in a second attempt counts as failed. */
export async function playwrightStage() {
  const report = reportFile('e2e')
  const { code } = await runPackage(
    '@playwright/test/cli.js',
    ['test', '--pass-with-no-tests', '--reporter=list,json'],
    { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
  )
  const results = readReport(report)
  if (!results) return crashed('Playwright wrote no report')
  const { expected, unexpected, flaky } = results.stats
  return settle(code, expected, unexpected + flaky)
}

function reportFile(name) {
  const folder = join(root, '.local/test')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.json`)
  rmSync(file, { force: true })
  return file
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function crashed(message) {
  console.error(message)
  return { passed: 0, failed: 1 }
}

/** A runner that failed without a failed test (an error outside of all tests) counts as one failure. */
function settle(code, passed, failed) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}
