import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { announceSuite, runningSuites } from './running-suites.ts'
import { chooseSuite } from './schedule-command.ts'

const suite = { projectId: 'demo-kopir', appUrl: 'http://localhost:4640', functionsPort: 4643 }
let checkout: string

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'kopir-running-'))
})
afterEach(() => rmSync(checkout, { recursive: true }))

it('finds the suites of a checkout as long as they run', () => {
  expect(runningSuites(checkout)).toEqual([])
  const end = announceSuite(checkout, suite)
  expect(runningSuites(checkout)).toEqual([{ pid: process.pid, ...suite }])
  end()
  expect(runningSuites(checkout)).toEqual([])
})

it('forgets a suite that was killed', () => {
  announceSuite(checkout, suite)()
  const folder = join(checkout, '.local/running')
  // No system gives out so great a number.
  writeFileSync(join(folder, '2147483646.json'), JSON.stringify({ pid: 2147483646, ...suite }))
  expect(runningSuites(checkout)).toEqual([])
  expect(readdirSync(folder)).toEqual([])
})

it('takes the one suite that runs, or the one that was asked for, and asks where there are several', () => {
  const other = { ...suite, pid: 2, appUrl: 'http://localhost:4650', functionsPort: 4653 }
  const one = { ...suite, pid: 1 }
  expect(chooseSuite([one], undefined)).toBe(one)
  expect(chooseSuite([one, other], '4653')).toBe(other)
  expect(chooseSuite([], '5001')).toMatchObject({ functionsPort: 5001 })
  expect(() => chooseSuite([one], 'x')).toThrow('--functions-port')
  expect(chooseSuite([], undefined)).toMatchObject({ functionsPort: 5001 })
  expect(() => chooseSuite([one, other], undefined)).toThrow(/--functions-port 4643 .*--functions-port 4653/s)
})
