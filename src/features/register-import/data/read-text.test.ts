import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delimiters, proposeDelimiter } from './delimiter.ts'
import { fileLimits } from './file-limits.ts'
import { FileProblem } from './file-problem.ts'
import { readText } from './read-text.ts'

describe('the delimiter', () => {
  it.each([
    ['a;b;c\n1,5;2;3\n4;5,5;6', ';'],
    ['a,b\n"x; y; z",1\n2,3', ','],
    ['a\tb\n1\t2, and; more', '\t'],
    ['Реестр, по состоянию на 1 июля\nБИН;Имя\n1;а\n2;б, в', ';'],
    ['one column', ';'],
  ])('of %j is %j', (text, delimiter) => {
    expect(proposeDelimiter(text)).toBe(delimiter)
  })
})

describe('the rows of a text', () => {
  it('have the line on which they begin, whatever breaks stand before and within them', () => {
    const { rows } = readText('a;b\r\n\r\n"first\r\nsecond";2\r3;4\n', ';')
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['first\nsecond', '2'] },
      { line: 5, cells: ['3', '4'] },
    ])
  })

  it('keep what begins like a formula, and quotes within a cell', () => {
    expect(readText('=1+1;@x;Фонд "Мечта"\n"a ""b"" c";-2;+3', ';').rows.map(({ cells }) => cells)).toEqual([
      ['=1+1', '@x', 'Фонд "Мечта"'],
      ['a "b" c', '-2', '+3'],
    ])
  })

  it('tell of a quote that nothing ends', () => {
    expect(readText('a;b\n1;2\n"3;4\n5;6', ';').openQuoteLine).toBe(3)
    expect(readText('a;b\n1;2', ';').openQuoteLine).toBeNull()
  })

  it('are refused when there are too many columns', () => {
    expect(() => readText(','.repeat(fileLimits.columns), ',')).toThrow(new FileProblem('too-wide'))
    expect(() => readText(`x${','.repeat(fileLimits.columns - 1)}`, ',')).not.toThrow()
  })

  it('come back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('а', 'ә', '1', '=', ' ', '"', ';', ',', '\t', '\n', '|') })
    const rowOf = fc.array(cell, { minLength: 2, maxLength: 5 }).map((cells) => ['х', ...cells])
    fc.assert(
      fc.property(fc.array(rowOf, { minLength: 1 }), fc.constantFrom(...delimiters), (written, delimiter) => {
        const text = written
          .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter))
          .join('\n')
        expect(readText(text, delimiter).rows.map(({ cells }) => cells)).toEqual(written)
      }),
    )
  })
})
