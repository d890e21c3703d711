import { expect, it } from 'vitest'
import { readModules } from './modules.ts'

/** The clock itself, and an address that has to be a new one. */
const ownClock = ['src/shared/clock/clock.ts', 'src/shared/load-code.ts']

it('nothing in the client asks the device for the time but the one clock, which knows how wrong it is', () => {
  const asking = readModules()
    .filter(({ path, isTest }) => path.startsWith('src/') && !isTest && !ownClock.includes(path))
    .filter(({ source }) => /new Date\(\)|Date\.now\(\)/.test(source))
  expect(asking.map(({ path }) => path)).toEqual([])
})
