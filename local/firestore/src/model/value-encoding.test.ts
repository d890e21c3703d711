import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyPath, anyValue } from './arbitrary.fixture.ts'
import { comparePaths } from './resource-name.ts'
import { encodePath, encodeValue } from './value-encoding.ts'
import { compareValues } from './value-order.ts'

const sign = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

test('keys compare as their values do', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (a, b) => {
      const order = Math.sign(compareValues(a, b))
      expect(sign(encodeValue(a), encodeValue(b))).toBe(order)
      expect(0 - Math.sign(compareValues(b, a))).toBe(order)
    }),
    { numRuns: 1500 },
  )
})

test('keys of numbers compare as the numbers do, where integers and doubles lie close', () => {
  const close = fc
    .tuple(fc.integer({ min: 0, max: 63 }), fc.bigInt(-2000n, 2000n), fc.constantFrom(1n, -1n), fc.boolean())
    .map(([exponent, distance, side, isDouble]) => {
      const integer = BigInt.asIntN(64, side * (2n ** BigInt(exponent) + distance))
      return isDouble ? { doubleValue: Number(integer) } : { integerValue: integer.toString() }
    })
  fc.assert(
    fc.property(close, close, (a, b) => {
      expect(sign(encodeValue(a), encodeValue(b))).toBe(Math.sign(compareValues(a, b)))
    }),
    { numRuns: 1500 },
  )
})

test('the order of values is transitive', () => {
  fc.assert(
    fc.property(fc.array(anyValue, { minLength: 3, maxLength: 6 }), (values) => {
      const byKey = values.toSorted((a, b) => sign(encodeValue(a), encodeValue(b)))
      byKey.forEach((a, i) => {
        for (const b of byKey.slice(i)) expect(compareValues(a, b)).toBeLessThanOrEqual(0)
      })
    }),
  )
})

test('no key of a value begins with the key of another value', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (a, b) => {
      expect(encodeValue(a).startsWith(encodeValue(b))).toBe(compareValues(a, b) === 0)
    }),
    { numRuns: 1000 },
  )
})

test('keys of paths compare as the paths do; the key of an ancestor is a beginning', () => {
  fc.assert(
    fc.property(anyPath, anyPath, (a, b) => {
      expect(sign(encodePath(a), encodePath(b))).toBe(Math.sign(comparePaths(a, b)))
      expect(encodePath(a).startsWith(encodePath(b))).toBe(a === b || a.startsWith(`${b}/`))
    }),
    { numRuns: 1500 },
  )
})
