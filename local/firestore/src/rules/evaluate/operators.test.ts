import { describe, expect, it } from 'vitest'
import { bool, double, evaluate, int, list, map, text } from '../rules.fixture.ts'

const fields = {
  n: int(5),
  big: int('9007199254740993'),
  f: double(2.5),
  nan: double('NaN'),
  s: text('abc'),
  yes: bool(true),
  nothing: { nullValue: null },
  l: list(int(1), text('a'), map({ k: int(1) })),
  m: map({ k: int(1), inner: map({ x: text('y') }) }),
  t: { timestampValue: '2024-02-29T12:30:15.000001Z' },
  bytes: { bytesValue: 'AQI=' },
  ref: { referenceValue: 'projects/p/databases/(default)/documents/a/b' },
  place: { geoPointValue: { latitude: 1 } },
  v: map({ __type__: text('__vector__'), value: list(double(1), double(2)) }),
}
const outcomeOf = (expression: string) => evaluate(expression.replace(/\$(?=\w)/g, 'resource.data.'), fields)

describe('true', () => {
  it.each([
    '$n == 5 && $n == 5.0 && 5 == $n',
    '$n != 6 && $s != 5',
    '$big == 9007199254740993 && $big != 9007199254740992',
    '$big + 1 == 9007199254740994',
    '7 / 2 == 3 && -7 / 2 == -3 && 7.0 / 2 == 3.5',
    '7 % 3 == 1 && -7 % 3 == -1',
    '$f * 2 == 5 && $f - 1 == 1.5',
    '$nan != $nan && !($nan < 1) && !($nan >= 1)',
    "$s < 'abd' && $s <= 'abc' && 'b' > $s",
    "'\\uFF5E' < '\\U0001F600'",
    "$s in ['x', 'abc'] && !($s in []) && 'k' in $m && !('q' in $m)",
    "$l[1] == 'a' && $l[2].k == 1 && $s[1] == 'b' && $m['k'] == 1",
    "$l[0:2] == [1, 'a'] && $s[1:3] == 'bc' && $s[3:3] == ''",
    "$l == [1, 'a', {'k': 1}] && $l != [1.0, 'a', {'k': 1}] && !(1 in [1.0]) && 1 in [1.0].toSet()",
    "-duration.value(1, 's') < duration.value(0, 's') && b'a' < b'b' && b'\\xff' > b'a'",
    '$v is vector && !($v is map) && $v == $v && $v != $m',
    "(/a/b/c)[1:] == /b/c && 'abc'[:2] == 'ab' && [1, 2][:] == [1, 2]",
    '1 - .5 == 0.5',
    "$m == {'inner': {'x': 'y'}, 'k': 1}",
    '$nothing == null && $n != null && null != $m',
    "$ref == /databases/(default)/documents/a/b && $ref[4] == 'b'",
    "$t > timestamp.date(2024, 2, 29) && $t - duration.value(1, 'd') < $t",
    '$t - timestamp.date(2024, 2, 29) == duration.time(12, 30, 15, 1000)',
    '$place.latitude() == 1 && $place.longitude() == 0',
    "$bytes == b'\\x01\\x02'",
    '($yes ? 1 : 2) == 1',
    "resource.id == 'd' && id == 'd' && resource.__name__ == /databases/(default)/documents/c/d",
    "request.path == resource.__name__ && request.method == 'get' && request.auth == null",
    "'\u{1F600}'.size() == 2 && '\u{1F600}x'[2] == 'x' && 'x\u{1F600}x'[1:3] == '\u{1F600}'",
  ])('%s', (expression) => expect(outcomeOf(expression)).toBe(true))
})

describe('types', () => {
  const types: [string, string[]][] = [
    ['$n', ['int', 'number']],
    ['$f', ['float', 'number']],
    ['$s', ['string']],
    ['$yes', ['bool']],
    ['$nothing', []],
    ['$v', ['vector']],
    ['$m.diff($m)', ['map_diff']],
    ['$l', ['list']],
    ['$m', ['map']],
    ['$m.keys().toSet()', ['set']],
    ['$t', ['timestamp']],
    ['($t - $t)', ['duration']],
    ['$bytes', ['bytes']],
    ['$ref', ['path']],
    ['$place', ['latlng']],
  ]
  const all = [
    'int',
    'float',
    'number',
    'string',
    'bool',
    'vector',
    'map_diff',
    'list',
    'map',
    'set',
    'timestamp',
    'duration',
    'bytes',
    'path',
    'latlng',
  ]
  it.each(types)('%s is %s', (value, names) => {
    expect(all.filter((name) => outcomeOf(`${value} is ${name}`) === true).sort()).toEqual([...names].sort())
  })
})

describe('errors', () => {
  const unsupported = (received: string, expected: string) =>
    `Unsupported operation error. Received: ${received}. Expected: ${expected}.`
  it.each([
    ['$missing == 1', 'Property missing is undefined on object.'],
    ['$s.size', 'Type error. Received: [string] Expected: [map,path].'],
    ['request.auth.uid == 1', 'Null value error.'],
    ['$nothing.x == 1', 'Null value error.'],
    ['request.query.limit < 5', 'Property query is undefined on object.'],
    ["$n * 'a' == 'a'", unsupported('int * string', 'int * int, float * float')],
    [
      '$l + $l == $l',
      unsupported('list + list', 'int + int, float + float, string + string, duration + duration, ').slice(0, -1),
    ],
    ["$n < 'a'", unsupported('int < string', 'string < string, bytes < bytes, ').slice(0, -1)],
    ["'k' in $n", 'Function not found error: Name: [in].'],
    ['1 in $m', unsupported('map.in(int)', 'map.in(string)')],
    ['!$n', unsupported('!int', '!bool')],
    ['$n', 'Type error. Received: [int] Expected: [bool].'],
    ['$n && true', 'Type error. Received: [int] Expected: [bool].'],
    ['$n ? true : false', 'Type error. Received: [int] Expected: [bool].'],
    ['1 / 0 == 0', 'Divide by zero error.'],
    ['9223372036854775807 + 1 > 0', 'Integer value is out of the [-9223372036854775808, 9223372036854775807] range.'],
    ['$l[3] == 1', 'Index out of bound error. Index: [3] , size: [3].'],
    ['$l[-1] == 1', 'Index out of bound error. Index: [-1] , size: [3].'],
    ["$s['a'] == 1", unsupported('string[string]', 'string[int]')],
    ['$s[2:1] == 1', 'Illegal range error. From index: [2] , To index: [1].'],
    ['$s.keys().size() == 0', 'Function not found error: Name: [keys].'],
    ['$s.matches(1)', unsupported('string.matches(int)', 'string.matches(string)')],
    ['$s.matches()', 'Incorrect number of arguments. Received: 0. Expected: string.matches(string).'],
    [
      'timestamp.date(10000, 1, 1) == 1',
      'Timestamp is not valid. Seconds must be in range [-62,135,596,800, +253,402,300,799].',
    ],
    [
      'get(/databases/(default)/documents/a/b).data.x == 1',
      'Service call error. Function: [get], Argument: [/databases/(default)/documents/a/b].',
    ],
    [
      'exists(/databases/other/documents/a/b)',
      'Service call error. Function: [exists], Argument: [/databases/other/documents/a/b].',
    ],
    [
      'exists(/databases/(default)/documents/a)',
      'Service call error. Function: [exists], Argument: [/databases/(default)/documents/a].',
    ],
    [
      "exists(/databases/(default)/documents/$('a/b'))",
      'Service call error. Function: [exists], Argument: [/databases/(default)/documents/a/b].',
    ],
    ['$n == 6', 'false'],
  ])('%s', (expression, error) => expect(String(outcomeOf(expression)).slice(0, error.length)).toBe(error))
})

describe('absorption', () => {
  const error = '($missing == 1)'
  it.each([
    `${error} || true`,
    `true || ${error}`,
    `!(${error} && false)`,
    `!(false && ${error})`,
    `true || $n`,
    `$n || true`,
  ])('%s', (expression) => expect(outcomeOf(expression)).toBe(true))
  it.each([`${error} || false`, `false || ${error}`, `${error} && true`, `true && ${error}`, `!(${error} && true)`])(
    '%s fails',
    (expression) => expect(outcomeOf(expression)).toBe('Property missing is undefined on object.'),
  )
})
