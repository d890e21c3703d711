import { expect, it } from 'vitest'
import { attackTable } from './attack-table.mjs'

it('counts attempts by kind, apart those that are explained, and finds kinds that nobody controls', () => {
  const test = (kind: string, attack: 'attempt' | 'explained' | 'control' | undefined, status = 'passed') => ({
    ...{ status, ancestorTitles: [kind], title: '' },
    ...(attack && { meta: { attack } }),
  })
  const report = (assertionResults: ReturnType<typeof test>[]) => ({
    numPassedTests: 0,
    testResults: [{ name: 'x', status: 'passed', assertionResults }],
  })
  const { lines, uncontrolled } = attackTable(
    report([
      ...[test('reading', 'attempt'), test('reading', 'attempt', 'failed'), test('reading', 'control')],
      ...[test('accounts', 'explained'), test('accounts', 'control', 'failed'), test('other', undefined)],
    ]),
  )
  expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
    ['kind', 'attempts', 'held', 'explained', 'controls'],
    ['accounts', '1', '0', '1', '0'],
    ['reading', '2', '1', '0', '1'],
    ['3 attempts, 1 held, 1 explained, 1 unexplained'],
  ])
  expect(uncontrolled).toEqual(['accounts'])
})
