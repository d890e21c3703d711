import { expect, it } from 'vitest'
import { describeFailure, playwrightOutcome, vitestOutcome } from './test-reports.mjs'

it('reads failed tests, and files that could not be loaded, from a report of vitest', () => {
  const passed = { status: 'passed', ancestorTitles: [], title: 'holds', failureMessages: [] }
  const failed = { status: 'failed', ancestorTitles: ['a', 'b'], title: 'breaks', failureMessages: ['expected 1'] }
  const outcome = vitestOutcome({
    numPassedTests: 1,
    testResults: [
      { name: 'x.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
      { name: 'y.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
      { name: 'z.test.ts', status: 'passed', message: '', assertionResults: [passed] },
    ],
  })
  expect(outcome).toEqual({
    passed: 1,
    failures: [
      { name: 'x.test.ts: a > b > breaks', message: 'expected 1' },
      { name: 'y.test.ts', message: 'Cannot find module' },
    ],
  })
})

it('reads failed tests, those that wavered, and errors outside of all tests, from a report of Playwright', () => {
  const spec = (title: string, status: string, ...messages: string[]) => ({
    title,
    tests: [{ status, results: messages.map((message) => ({ errors: [{ message }] })) }],
  })
  const inner = { title: 'inner', specs: [spec('breaks', 'unexpected', 'Timeout', 'Timeout again')] }
  const outcome = playwrightOutcome({
    stats: { expected: 1, flaky: 1 },
    suites: [
      { title: 'x.e2e.ts', specs: [spec('holds', 'expected'), spec('wavers', 'flaky', 'once')], suites: [inner] },
    ],
    errors: [{ message: 'no browser' }],
  })
  expect(outcome).toEqual({
    passed: 2,
    wavered: [{ name: 'x.e2e.ts: wavers', message: 'once' }],
    failures: [
      { name: 'x.e2e.ts: inner > breaks', message: 'Timeout\nTimeout again' },
      { name: 'outside of all tests', message: 'no browser' },
    ],
  })
})

it('tells a failure in a few lines without colours', () => {
  const message = ['\u001b[31mexpected\u001b[39m', '', ...Array.from({ length: 20 }, (_, line) => `line ${line}`)].join(
    '\n',
  )
  expect(describeFailure('unit', { name: 'x', message }).split('\n')).toEqual([
    'FAILED unit: x',
    '    expected',
    ...Array.from({ length: 7 }, (_, line) => `    line ${line}`),
  ])
})
