import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RuleFailure } from '../value/failure.ts'
import { compilePattern, Pattern } from './pattern.ts'

describe('matches the whole text', () => {
  it.each<[string, string[], string[]]>([
    ['abc', ['abc'], ['', 'ab', 'abcd', 'xabc']],
    ['^abc$', ['abc'], ['abc\n']],
    ['a|b|cd', ['a', 'b', 'cd'], ['c', 'ab']],
    ['(?:ab)+', ['ab', 'abab'], ['', 'aba']],
    ['a{2,3}', ['aa', 'aaa'], ['a', 'aaaa']],
    ['a{2}', ['aa'], ['a', 'aaa']],
    ['a{2,}b', ['aab', 'aaaaab'], ['ab']],
    ['x{', ['x{'], ['x']],
    ['.+', ['ж\u{1F600}'], ['', 'a\nb']],
    ['(?s).+', ['a\nb'], ['']],
    ['(?i)straße|ЖАҢА', ['STRAßE', 'жаңа'], ['x']],
    ['[^a-c]', ['d', 'ж'], ['a', 'b', '']],
    ['[]a-]+', [']a-'], ['b']],
    ['[\\w.+-]+@[\\w-]+\\.\\w{2,}', ['a.b+c@example.org'], ['a@b', '@b.cc']],
    ['\\d{4}-\\d\\d', ['2024-01'], ['2024-1', '٢٠٢٤-٠١']],
    ['[[:upper:][:digit:]]+', ['A1'], ['a']],
    ['\\p{L}+', ['жаңаABC'], ['a1']],
    ['\\p{Cyrillic}+', ['жаңа'], ['abc']],
    ['\\p{Thai}+', ['ก'], ['abc']],
    ['\\p{Any}', ['\u0378'], ['']],
    // What Unicode has not given out is in no category.
    ['\\pC', ['\u200b', '\ue000'], ['\u0378', 'a']],
    ['[^\\P{L}a]+', ['bж'], ['a', '1']],
    ['\\Qa.b\\E+', ['a.b', 'a.bb'], ['axb']],
    ['\\bfoo\\b.*', ['foo bar'], ['foobar']],
    ['\\x41\\x{1F600}\\t', ['A\u{1F600}\t'], ['A']],
    ['(?P<year>\\d+)', ['12'], ['a']],
    ['()', [''], ['a']],
    ['(a*)*b', ['b', 'aab'], ['a']],
    ['(?i:a)b', ['Ab'], ['AB']],
  ])('%s', (source, accepted, refused) => {
    const pattern = compilePattern(source)
    expect(accepted.filter((text) => !pattern.matches(text))).toEqual([])
    expect(refused.filter((text) => pattern.matches(text))).toEqual([])
  })
})

it.each([
  '(',
  ')',
  '[a',
  'a**',
  '*a',
  '\\',
  'a{3,2}',
  'a{1001}',
  '(?=a)',
  '(?<!a)',
  '\\1',
  '[b-a]',
  '\\p{Nope}',
  '\\p{Cn}',
  '\\p{Letter}',
  '\\p{Cyrl}',
  '\\y',
  '(?x)a',
  '((a{1000}){1000}){1000}',
  '((){1000}){1000}',
])('refuses %s', (source) => expect(() => new Pattern(source)).toThrow(RuleFailure as never))

it('finds the leftmost match and prefers as the operators say', () => {
  expect(compilePattern('a+?').replace('aab', '-')).toBe('--b')
  expect(compilePattern('a+').replace('aab', '-')).toBe('-b')
  expect(compilePattern('ab|a').replace('aab', '-')).toBe('--')
  expect(compilePattern('x*').replace('ab', '-')).toBe('-a-b-')
  expect(compilePattern('\\s*,\\s*').split('a , b,c')).toEqual(['a', 'b', 'c'])
})

it('takes linear time where a backtracking engine would never end', () => {
  const text = `${'a'.repeat(20_000)}!`
  expect(compilePattern('(a+)+').matches(text)).toBe(false)
  expect(compilePattern('(a|aa)+').matches(text)).toBe(false)
  expect(compilePattern('(.*)(.*)(.*)x').matches(text)).toBe(false)
})

it('has room for a long text under a counted pattern', () => {
  expect(compilePattern('[\\s\\S]{1,1000}').matches('ж'.repeat(1000))).toBe(true)
  expect(compilePattern('(?:[^<]|<[a-z]+>)*').matches('ж<b>'.repeat(30_000))).toBe(true)
})

it('gives up on a text that its pattern would take too long for', () => {
  const nested = `${'('.repeat(90)}${')*'.repeat(90)}b`
  expect(() => compilePattern('(a*){500}b').matches('a'.repeat(20_000))).toThrow(RuleFailure as never)
  expect(() => compilePattern(nested).replace('a'.repeat(100_000), '')).toThrow(RuleFailure as never)
}, 20_000)

it('agrees with JavaScript on patterns that mean the same in both', () => {
  const atom = fc.constantFrom('a', 'b', '[ab]', '[^a]', '.', '(?:ab)', '(?:a|b|ab)', '(?:a?b*)')
  const piece = fc
    .tuple(atom, fc.constantFrom('', '*', '+', '?', '{2}', '{1,2}', '*?', '+?'))
    .map((parts) => parts.join(''))
  const source = fc
    .array(fc.array(piece, { maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map((options) => options.map((o) => o.join('')).join('|'))
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }).map((chars) => chars.join(''))
  fc.assert(
    fc.property(source, text, (pattern, subject) => {
      const own = compilePattern(pattern)
      expect(own.matches(subject)).toBe(new RegExp(`^(?:${pattern})$`).test(subject))
      expect(own.replace(subject, '-')).toBe(subject.replace(new RegExp(pattern, 'g'), '-'))
    }),
    { numRuns: 500 },
  )
})
