import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvCell, csvText } from './csv-text.ts'

const table = (head: string[], rows: CsvCell[][]) => ({ head, rows, about: [] })

describe('csvText', () => {
  it('quotes every cell and doubles quotes', () => {
    expect(csvText(table(['Name', 'Count'], [['ОО "Тал"', 7]]), 'en')).toBe(
      '\uFEFF"Name","Count"\r\n"ОО ""Тал""","7"\r\n',
    )
  })

  it('splits as Excel does with Russian and Kazakh settings, with their decimal comma', () => {
    expect(csvText(table(['a', 'b'], [['x', 4.5]]), 'ru')).toBe('\uFEFF"a";"b"\r\n"x";"4,5"\r\n')
    expect(csvText(table(['a', 'b'], [['x', -3]]), 'kk')).toBe('\uFEFF"a";"b"\r\n"x";"-3"\r\n')
  })

  it('keeps a BIN as text, with its zeros', () => {
    expect(csvText(table(['БИН'], [[{ code: '000140001234' }]]), 'ru')).toContain('"=""000140001234"""')
    expect(csvText(table(['БИН'], [[{ code: '=1+1' }]]), 'ru')).toContain(`"'=1+1"`)
  })

  it('says below the table what it is about', () => {
    const about = [['Территория', 'Алматы']] as const
    expect(csvText({ head: ['a'], rows: [['x']], about }, 'ru')).toBe(
      '\uFEFF"a"\r\n"x"\r\n\r\n"Территория";"Алматы"\r\n',
    )
  })
})

describe('a text that a spreadsheet would run', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['\u200B=1+1', "\u200B'=1+1"],
    ['\u00AD \u202E@SUM(A1)', "\u00AD \u202E'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['－1', "'－1"],
    ['\t+1', " '+1"],
    ['Фонд;=1+1', "Фонд;'=1+1"],
    ['Фонд,"=1+1', `Фонд,""'=1+1`],
    ['Первая строка\n-1', "Первая строка\n'-1"],
  ])('%j is disarmed', (text, written) => {
    expect(csvText(table(['a'], [[text]]), 'ru')).toContain(`"${written}"`)
  })

  it('is left alone where it is no formula', () => {
    const text = 'Эко-центр «Жасыл ел», тел. 8 (7182) 61-20-30; e = mc²'
    expect(csvText(table(['a'], [[text]]), 'ru')).toContain(`"${text}"`)
  })

  it('begins no cell, by whichever separator it is split', () => {
    const pieces = [
      '=',
      '+',
      '-',
      '@',
      '＝',
      '－',
      '"',
      "'",
      ';',
      ',',
      '\t',
      '\n',
      '\r',
      ' ',
      '\u00A0',
      '\u200B',
      'ы',
      '1',
    ]
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => list.join(''))
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), fc.constantFrom('ru', 'en'), (cells, language) => {
        const csv = csvText({ head: ['Имя'], rows: [cells], about: [['Источник', cells[0] ?? '']] }, language)
        for (const separator of [';', ',', '\t']) {
          for (const cell of splitAsExcel(csv.slice(1), separator)) {
            expect(cell.replace(/^[\s\p{Z}\p{C}"]+/u, '')).not.toMatch(/^[=+\-@＝－]/)
          }
        }
      }),
      { numRuns: 2_000 },
    )
  })
})

/** The cells that a spreadsheet finds: what follows a closing quote belongs to the cell up to the next separator. */
function splitAsExcel(csv: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  let isStart = true
  for (let at = 0; at < csv.length; at++) {
    const sign = csv[at] as string
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (csv[at + 1] === '"') {
        cell += sign
        at++
      } else isQuoted = false
      continue
    }
    if (sign === separator || sign === '\n') {
      cells.push(cell)
      cell = ''
      isStart = true
      continue
    }
    if (isStart && sign === '"') isQuoted = true
    else cell += sign
    isStart = false
  }
  return [...cells, cell]
}
