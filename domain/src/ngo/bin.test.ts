import { describe, expect, it } from 'vitest'
import { binCheckDigit, binProblem } from './bin.ts'

describe('binProblem', () => {
  it.each([
    ['941240000193', null],
    ['190741004565', null],
    ['190740000201', null],
    ['000740000728', null],
    ['190740000202', 'bin-check-digit'],
    ['19074000020', 'bin-format'],
    ['1907400002011', 'bin-format'],
    ['190770000201', 'bin-format'],
    ['19074000020X', 'bin-format'],
    ['900101300123', 'bin-is-person'],
    ['200140023411', 'bin-check-digit'],
  ])('%s: %s', (bin, problem) => {
    expect(binProblem(bin)).toBe(problem)
  })

  it('knows numbers that are never issued', () => {
    expect(binCheckDigit('19074000100')).toBeNull()
  })
})
