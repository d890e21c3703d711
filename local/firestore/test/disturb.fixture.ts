import fc from 'fast-check'

/** The bytes with one of them changed, left out, doubled, or cut off there. */
export function mutated(bytes: Uint8Array): fc.Arbitrary<Buffer> {
  const change = fc.record({
    at: fc.nat({ max: Math.max(0, bytes.length - 1) }),
    how: fc.constantFrom('set', 'drop', 'double', 'cut', 'insert'),
    byte: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 0x7f, 0x80, 0xff)),
  })
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    let result = Buffer.from(bytes)
    for (const { at, how, byte } of changes) {
      const [before, here, after] = [result.subarray(0, at), result.subarray(at, at + 1), result.subarray(at + 1)]
      if (how === 'set') result = Buffer.concat([before, Buffer.from([byte]), after])
      else if (how === 'drop') result = Buffer.concat([before, after])
      else if (how === 'double') result = Buffer.concat([before, here, here, after])
      else if (how === 'insert') result = Buffer.concat([before, Buffer.from([byte]), here, after])
      else result = Buffer.from(before)
    }
    return result
  })
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    '',
    'x',
    '__proto__',
    '\ud800',
    'NaN',
    '9223372036854775808',
    [],
    {},
  ),
  fc.constantFrom<unknown>(
    { nullValue: null },
    { __proto__: null },
    [[[]]],
    { constructor: {} },
    '2026-13-01T00:00:00Z',
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

/** The JSON with something strange in place of one of its parts. */
export function disturbed(json: unknown): fc.Arbitrary<unknown> {
  if (typeof json !== 'object' || json === null) return strange
  const deeper = Object.entries(json).map(([key, value]) =>
    disturbed(value).map((other) => {
      if (Array.isArray(json)) return json.map((item, index) => (String(index) === key ? other : item))
      return { ...json, [key]: other }
    }),
  )
  const key = fc.constantFrom('__proto__', 'constructor', 'surprise', 'fields', '')
  const more = Array.isArray(json)
    ? strange.map((value) => [...json, value])
    : fc.tuple(key, strange).map(([name, value]) => {
        return Object.defineProperty({ ...json }, name, { value, enumerable: true, configurable: true })
      })
  return fc.oneof(
    { arbitrary: strange, weight: 1 },
    { arbitrary: more, weight: 1 },
    ...deeper.map((arbitrary) => ({ arbitrary, weight: 4 })),
  )
}
