import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { serverTimestamp } from 'firebase/firestore'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import type { Fields } from './fixtures.ts'
import { without } from './writes.ts'
import { writtenBy } from './written-documents.ts'

const rules = rulesUnderTest('schema-agreement')

/** Values of which at least some have the wrong type for any field. */
const samples: unknown[] = [42, 1.5, 'x', true, null, [], ['x'], {}, { x: 1 }, new Date('2020-01-01')]

describe.each(writtenBy(rules))('$name', ({ schema, fixture, write, choices, lengths }) => {
  const ask = () => fixture(serverTimestamp())
  const parses = (fields: Fields) => v.safeParse(schema, { id: 'x', ...fields }).success
  const isOptional = (key: string) => ['optional', 'exact_optional'].includes(schema.entries[key]?.type ?? '')
  const keys = Object.keys(schema.entries).filter((key) => key !== 'id' && !isOptional(key))

  it('the fixture has the schema’s required keys, parses, and is allowed', async () => {
    expect(Object.keys(ask()).sort()).toEqual(keys.sort())
    expect(parses(fixture(new Date()))).toBe(true)
    await assertSucceeds(write(ask()))
  })

  it.each(keys)('is refused without %s', async (key) => {
    expect(parses(without(fixture(new Date()), key))).toBe(false)
    await assertFails(write(without(ask(), key)))
    await assertSucceeds(write(ask()))
  })

  it('is refused with an unknown key', async () => {
    await assertFails(write({ ...ask(), unknown: 1 }))
    await assertFails(write({ ...ask(), id: 'x' }))
    await assertSucceeds(write(ask()))
  })

  it.each(keys)('is refused with a %s that the schema refuses', async (key) => {
    const wrong = samples.filter((sample) => !parses({ ...fixture(new Date()), [key]: sample }))
    expect(wrong.length).toBeGreaterThan(0)
    for (const sample of wrong) await assertFails(write({ ...ask(), [key]: sample }))
    await assertSucceeds(write(ask()))
  })

  it.each(Object.keys(choices))('is allowed with every %s that the schema knows', async (key) => {
    for (const choice of choices[key] ?? []) {
      await assertSucceeds(write({ ...ask(), [key]: choice }))
      await rules.reset()
    }
  })

  it.each(Object.keys(lengths))('counts the length of %s as the schema does', async (key) => {
    const { min = 0, max = 0, schema: text } = lengths[key] ?? {}
    const texts = [min - 1, min, max, max + 1].flatMap((length) => (length < 0 ? [] : ['ы'.repeat(length)]))
    for (const value of [...texts, '𐐀'.repeat(max / 2), '𐐀'.repeat(max / 2 + 1)]) {
      const fits = value.length >= min && value.length <= max
      expect(v.is(text as v.GenericSchema, value)).toBe(fits)
      await (fits ? assertSucceeds(write({ ...ask(), [key]: value })) : assertFails(write({ ...ask(), [key]: value })))
      await rules.reset()
    }
  })
})
