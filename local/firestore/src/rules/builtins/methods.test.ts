import { describe, expect, it } from 'vitest'
import { evaluate } from '../rules.fixture.ts'

const groups: Record<string, string[]> = {
  string: [
    "'AbcЫ'.lower() == 'abcЫ' && 'Abcы'.upper() == 'ABCы'",
    "' a b '.trim() == 'a b' && '\\u0001\\ta\\n'.trim() == 'a' && '\\u00a0'.trim().size() == 1",
    "'жаңа'.size() == 4 && 'жаңа'.toUtf8().size() == 8",
    "'a,b,,c,,'.split(',') == ['a', 'b', '', 'c'] && ''.split(',') == ['']",
    "'abc'.split('') == ['', 'a', 'b', 'c']",
    "'/home/user'.split('/')[1] == 'home'",
    "'user@domain.com'.replace('@domain[.]com', '') == 'user'",
    "'a1b22'.replace('([0-9])[0-9]*', '<$1>') == 'a<1>b<2>' && 'ab'.replace('(?P<x>a)(c)?', '\\u0024{x}$2-') == 'a-b'",
    "'ab'.replace('a', '\\\\$1') == '$1b' && 'ab'.replace('(a)', '$10') == 'a0b'",
    "'abc'.matches('[a-c]{3}') && !'xabc'.matches('abc') && !'abcx'.matches('abc')",
  ],
  list: [
    "['a', 'b'].hasAll(['b']) && !['a'].hasAll(['a', 'b']) && ['a'].hasAll([])",
    "['a', 'b'].hasAny(['x', 'b']) && !['a'].hasAny([]) && ['a'].toSet().hasAny(['a'])",
    "['a', 'a'].hasOnly(['a', 'b']) && !['a', 'c'].hasOnly(['a', 'b']) && [].hasOnly([])",
    '![1].hasAll([1.0]) && ![[1]].hasAny([[1.0]]) && [1].toSet().hasAll([1.0]) && !["1"].hasAny([1])',
    '[1, 2].size() == 2 && [1, 2].concat([3]) == [1, 2, 3]',
    "[1, 2, 1].removeAll([1]) == [2] && ['a', 1, true, 2.0].join('-') == 'a-1-true-2.0'",
    '[1, 2, 2].toSet().size() == 2',
  ],
  set: [
    '[1, 2].toSet() == [2, 1, 1].toSet() && [1].toSet() != [2].toSet()',
    '[1, 2].toSet().union([3].toSet()).size() == 3',
    '[1, 2].toSet().intersection([2, 3].toSet()) == [2].toSet()',
    '[1, 2].toSet().difference([2].toSet()) == [1].toSet()',
    '[1, 2].toSet().hasAll([1]) && [1, 2].toSet().hasAny([2, 5]) && [1].toSet().hasOnly([1, 2])',
    '1 in [1].toSet() && !(2 in [1].toSet())',
  ],
  map: [
    "{'a': 1}.get('a', 2) == 1 && {'a': 1}.get('b', 2) == 2",
    "{'a': {'b': 1}}.get(['a', 'b'], 0) == 1 && {'a': 1}.get(['a', 'b'], 0) == 0",
    "{'a': null}.get('a', 1) == null",
    "{'b': 2, 'a': 1}.keys() == ['a', 'b'] && {'a': 1}.diff({'a': 1.0}).affectedKeys().size() == 0 && {'a': 1}.values() == [1] && {}.size() == 0",
    "{'a': 1, 'b': 1, 'n': 3}.diff({'b': 2, 'c': 1, 'n': 3}).addedKeys() == ['a'].toSet()",
    "{'a': 1, 'b': 1, 'n': 3}.diff({'b': 2, 'c': 1, 'n': 3}).removedKeys() == ['c'].toSet()",
    "{'a': 1, 'b': 1, 'n': 3}.diff({'b': 2, 'c': 1, 'n': 3}).changedKeys() == ['b'].toSet()",
    "{'a': 1, 'b': 1, 'n': 3}.diff({'b': 2, 'c': 1, 'n': 3}).unchangedKeys() == ['n'].toSet()",
    "{'a': 1, 'b': 1, 'n': 3}.diff({'b': 2, 'c': 1, 'n': 3}).affectedKeys() == ['a', 'b', 'c'].toSet()",
  ],
  bytes: [
    "'fo'.toUtf8().toHexString() == '666F' && b'\\xff\\xfefo'.toBase64() == '__5mbw==' && 'fo'.toUtf8().size() == 2",
  ],
  timestamp: [
    'timestamp.value(1000) == timestamp.date(1970, 1, 1) + duration.value(1, "s")',
    'timestamp.date(2024, 2, 29).dayOfYear() == 60 && timestamp.date(2024, 2, 29).dayOfWeek() == 4',
    'timestamp.date(2024, 3, 3).dayOfWeek() == 7',
    'request.time.year() == 2023 && request.time.month() == 11 && request.time.day() == 14',
    'request.time.hours() == 22 && request.time.minutes() == 13 && request.time.seconds() == 20',
    'request.time.nanos() == 123000 && request.time.toMillis() == 1700000000000',
    'request.time.date() == timestamp.date(2023, 11, 14)',
    'request.time.time() == duration.time(22, 13, 20, 123000)',
    'timestamp.value(-1).hours() == 23 && timestamp.value(-1).year() == 1969 && timestamp.value(-1).toMillis() == -1',
  ],
  duration: [
    "duration.value(1, 'w') == duration.value(7, 'd') && duration.value(1, 'h') == duration.value(60, 'm')",
    "duration.value(1500, 'ms').seconds() == 1 && duration.value(1500, 'ms').nanos() == 500000000",
    "duration.abs(duration.value(-2, 's')) == duration.value(2, 's') && duration.value(1, 's') < duration.value(2, 's')",
    "duration.value(1, 's') + duration.value(1, 'ns') == duration.time(0, 0, 1, 1)",
  ],
  latlng: [
    'latlng.value(0, 0).distance(latlng.value(0, 1)) > 111000.0',
    'latlng.value(0, 0).distance(latlng.value(0, 1)) < 111400.0',
  ],
  path: [
    "(/a/$(b)/c).bind({'b': 'x'}) == /a/x/c && path('a/{b}').bind({'b': 'x'}).b == 'x'",
    "path('a%20b/+') == path('/a b/ ') && /a/$(1)/$(true) == path('a/1/true')",
    "string(/a/b) == '/a/b' && (/a/b)[1] == 'b'",
  ],
  math: [
    'math.abs(-2) == 2 && math.abs(-2) is int && math.abs(-2.5) == 2.5',
    'math.ceil(1.2) == 2 && math.floor(-1.2) == -2 && math.round(-1.5) == -1 && int(math.sqrt(-1.0)) == 0 && math.round(2.4) is int',
    'math.pow(2, 3) == 8 && math.pow(2, 3) is float && math.sqrt(9) == 3',
    'math.isNaN(math.sqrt(-1.0)) && math.isInfinite(1.0 / 0) && !math.isInfinite(1)',
  ],
  conversion: [
    "int('12') == 12 && int(2.9) == 2 && int('-5') == -5",
    "float('1.5') == 1.5 && float(2) is float && bool('true') && !bool('false')",
    "string(1) == '1' && string(2.0) == '2.0' && string(12345678.0) == '1.2345678E7' && float(' 1d') == 1.0 && string(true) == 'true' && string(null) == 'null'",
  ],
  hashing: [
    "hashing.md5('a').toHexString() == '0CC175B9C0F1B6A831C399E269772661'",
    "hashing.sha256('a'.toUtf8()).toHexString()[0:8] == 'CA978112'",
    "hashing.crc32('123456789').toHexString() == '2639F4CB' && hashing.crc32c('123456789').toHexString() == '839206E3'",
  ],
}

for (const [name, expressions] of Object.entries(groups)) {
  describe(name, () => {
    it.each(expressions)('%s', (expression) => expect(evaluate(expression)).toBe(true))
  })
}

describe('refused arguments', () => {
  it.each([
    "int('1.5') == 1",
    "int('') == 0",
    "float('x') == 0",
    'bool(1)',
    "path('/a//b') == /a/b",
    "duration.value(1, 'y') == null",
    'timestamp.date(2023, 2, 29) == null',
    'latlng.value(91, 0) == null',
    "['a'].hasAll('a')",
    "['a'].toSet().union(['b']).size() == 2",
    "{'a': 1}.get(1, 2) == 2",
    "['a', []].join('') == ''",
  ])('%s', (expression) => expect(evaluate(expression)).toMatch(/^[A-Z].*\.$/))
})
