/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {Failure[]} failures
 */

/**
 * @typedef {object} Failure
 * @property {string} name of the test, behind the file that it stands in
 * @property {string} message
 */

/**
 * What vitest's JSON report says. A file that could not be loaded has no tests that could fail: it is a failure itself.
 * @param {VitestReport} report
 * @returns {Outcome}
 */
export function vitestOutcome({ numPassedTests, testResults }) {
  const failures = testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0 && status === 'failed') return [{ name: file, message: message ?? '' }]
    return failed.map((test) => ({
      name: `${file}: ${[...test.ancestorTitles, test.title].join(' > ')}`,
      message: (test.failureMessages ?? []).join('\n'),
    }))
  })
  return { passed: numPassedTests, failures }
}

/**
 * What Playwright's JSON report says. A test that passed only in a second attempt has failed.
 * @param {PlaywrightReport} report
 * @returns {Outcome}
 */
export function playwrightOutcome({ stats, suites, errors }) {
  const outside = errors.map(({ message }) => ({ name: 'outside of all tests', message: message ?? '' }))
  return { passed: stats.expected, failures: [...suites.flatMap((suite) => failedSpecs(suite, [])), ...outside] }
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string[]} titles of the suites around it
 * @returns {Failure[]}
 */
function failedSpecs({ title, specs, suites = [] }, titles) {
  const path = [...titles, title]
  const own = specs.flatMap(({ title: spec, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status, results }) => ({
        name: `${path[0]}: ${[...path.slice(1), spec].join(' > ')}${status === 'flaky' ? ' (flaky)' : ''}`,
        message: results.flatMap(({ errors }) => errors.map(({ message }) => message ?? '')).join('\n'),
      })),
  )
  return [...own, ...suites.flatMap((inner) => failedSpecs(inner, path))]
}

const linesShown = 8
const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

/**
 * A failure in a few lines: its stage, its name, how its message begins.
 * @param {string} stage
 * @param {Failure} failure
 */
export function describeFailure(stage, { name, message }) {
  const lines = message
    .replace(colours, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const shown = lines.slice(0, linesShown).map((line) => `    ${line.slice(0, 200)}`)
  return [`FAILED ${stage}: ${name}`, ...shown].join('\n')
}

/**
 * @typedef {{
 *   numPassedTests: number,
 *   testResults: {
 *     name: string, status: string, message?: string,
 *     assertionResults: {
 *       status: string, ancestorTitles: string[], title: string, failureMessages?: string[] | null,
 *       meta?: { attack?: 'attempt' | 'explained' | 'control' },
 *     }[],
 *   }[],
 * }} VitestReport
 * @typedef {{
 *   title: string, suites?: PlaywrightSuite[],
 *   specs: { title: string, tests: { status: string, results: { errors: { message?: string }[] }[] }[] }[],
 * }} PlaywrightSuite
 * @typedef {{ stats: { expected: number }, suites: PlaywrightSuite[], errors: { message?: string }[] }} PlaywrightReport
 */
