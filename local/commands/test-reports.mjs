/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {Failure[]} failures
 * @property {Failure[]} [wavered] tests that failed first and passed when tried again
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
 * What Playwright's JSON report says. A test that passed only in a second attempt has passed, and is told all the same.
 * @param {PlaywrightReport} report
 * @returns {Outcome}
 */
export function playwrightOutcome({ stats, suites, errors }) {
  const outside = errors.map(({ message }) => ({ name: 'outside of all tests', message: message ?? '' }))
  const failures = [...suites.flatMap((suite) => specsThat('unexpected', suite, [])), ...outside]
  const wavered = suites.flatMap((suite) => specsThat('flaky', suite, []))
  return { passed: stats.expected + stats.flaky, failures, wavered }
}

/**
 * @param {'unexpected' | 'flaky'} outcome
 * @param {PlaywrightSuite} suite
 * @param {string[]} titles of the suites around it
 * @returns {Failure[]}
 */
function specsThat(outcome, { title, specs, suites = [] }, titles) {
  const path = [...titles, title]
  const own = specs.flatMap(({ title: spec, tests }) =>
    tests
      .filter(({ status }) => status === outcome)
      .map(({ results }) => ({
        name: `${path[0]}: ${[...path.slice(1), spec].join(' > ')}`,
        message: results.flatMap(({ errors }) => errors.map(({ message }) => message ?? '')).join('\n'),
      })),
  )
  return [...own, ...suites.flatMap((inner) => specsThat(outcome, inner, path))]
}

const linesShown = 8
const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

/**
 * A failure in a few lines: its stage, its name, how its message begins.
 * @param {string} stage
 * @param {Failure} failure
 * @param {'FAILED' | 'WAVERED'} [word]
 */
export function describeFailure(stage, { name, message }, word = 'FAILED') {
  const lines = message
    .replace(colours, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const shown = lines.slice(0, linesShown).map((line) => `    ${line.slice(0, 200)}`)
  return [`${word} ${stage}: ${name}`, ...shown].join('\n')
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
 * @typedef {{ stats: { expected: number, flaky: number }, suites: PlaywrightSuite[], errors: { message?: string }[] }} PlaywrightReport
 */
