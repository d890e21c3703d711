import { type Language, languages } from '../../domain/src/language.ts'
import { roadmapCsv } from '../../src/features/roadmap/data/roadmap-csv.ts'
import { csvText } from '../../texts/src/csv-text.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { castOf } from './support/cast.ts'
import { commitmentOf } from './support/stage.ts'

const cast = await castOf()

/** What a spreadsheet begins a formula with, after what it passes over. */
const formula = /^[\s\p{Z}\p{C}"]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u

/** The cells of a file as a spreadsheet takes them that splits by these signs and knows quotes. */
function cellsOf(csv: string, separators: string): string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let index = 0; index < csv.length; index++) {
    const sign = csv[index] as string
    if (isQuoted && sign === '"' && csv[index + 1] === '"') {
      cell += '"'
      index++
    } else if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted
    else if (!isQuoted && (separators.includes(sign) || sign === '\n' || sign === '\r')) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...cells, cell]
}
/** The cells of one that knows no quotes, or lost count of them. */
const torn = (csv: string) => csv.split(/[,;|\t\r\n]/)
const isFormula = (cell: string) => formula.test(cell) && !/^\s*="\d+"$/.test(cell)

/** Which way of reading the file finds a formula; `text` if none does. */
function reads(csv: string): string {
  const body = csv.replace(/^\ufeff/, '')
  for (const separators of [',', ';', '\t', ',;\t|'])
    for (const cell of cellsOf(body, separators)) if (isFormula(cell)) return `a formula by ${separators}: ${cell}`
  for (const cell of torn(body)) if (isFormula(cell.replace(/^"+/, ''))) return `a formula torn off: ${cell}`
  return 'text'
}
const written = (value: string, language: Language) =>
  csvText({ head: ['Название'], rows: [[value, 'за ним']], about: [['Источник', value]] }, language)

const values: Record<string, string> = {
  'an equals sign': '=1+1',
  'a plus': '+1',
  'a minus': '-1+cmd|x',
  'an at sign': '@SUM(A1)',
  'a program': "=cmd|' /C calc'!A0",
  'a link': '=HYPERLINK("http://evil.example","да")',
  'a blank before': ' =1+1',
  'a blank that does not break before': '\u00a0=1+1',
  'a tab before': '\t=1+1',
  'a carriage return before': '\r=1+1',
  'a line break before': '\n=1+1',
  'a zero-width space before': '\u200b=1+1',
  'a byte order mark before': '\ufeff=1+1',
  'an override before': '\u202e=1+1',
  'a quote before': '"=1+1',
  'two quotes before': '""=1+1',
  'a full-width sign': '＝1+1',
  'a full-width plus': '＋1',
  'a full-width at sign': '＠SUM(A1)',
  'a small sign': '﹦1+1',
  'a semicolon within': 'раз;=1+1',
  'a comma within': 'раз,=1+1',
  'a tab within': 'раз\t=1+1',
  'a bar within': 'раз|=1+1',
  'a line break within': 'раз\n=1+1',
  'a carriage return within': 'раз\r=1+1',
  'a quote that ends the cell': 'раз";"=1+1',
  'a quote and a line break': 'раз"\r\n"=1+1',
  'a separator and blanks': 'раз; \u200b\u00a0=1+1',
  'a separator and a quote': 'раз;"=1+1"',
  'a zero byte before': '\u0000=1+1',
  'a separator of lines within': 'раз\u2028=1+1',
  'another line within': 'раз\u0085=1+1',
  'a vertical tab before': '\u000b=1+1',
}
const cells: Attempt[] = Object.entries(values).flatMap(([what, value]) =>
  languages
    .filter((language) => language !== 'kk')
    .map((language) => ({
      who: 'author',
      what: `${what}, in a file of ${language}`,
      meets: 'text',
      by: () => reads(written(value, language)),
    })),
)

/** The same through the file of a roadmap, in each of its cells that somebody wrote. */
const origin = { place: 'Алматы', source: 'Көпір', asOf: '2026-01-05', isDemo: false }
const fields: [string, object][] = [
  ['a title', { title: '=1+1' }],
  ['a report', { report: { text: 'сделано;=1+1', lang: 'ru', on: '2026-01-05' } }],
  ['a reason', { reason: { text: '\t=1+1', lang: 'ru', on: '2026-01-05' } }],
  ['the name of a document', { source: { kind: 'document', id: null, label: '"\n=1+1' } }],
]
const roadmap: Attempt[] = fields.map(([what, change]) => ({
  who: 'author',
  what: `${what} in the file of a roadmap`,
  meets: 'text',
  by: () => reads(roadmapCsv([{ id: 'c', ...commitmentOf(cast, change) }], () => '=Департамент', '2026-01-05', origin)),
}))
const names: Attempt[] = (['territory', 'source'] as const).map((field) => ({
  who: 'author',
  what: `the ${field} below the rows`,
  meets: 'text',
  by: () => reads(roadmapCsv([], () => '', '2026-01-05', { ...origin, [field]: '=1+1' })),
}))
const codes: Attempt[] = ['=1+1', '123"&cmd', '1e5', '012345678901 ', '"&A1&"'].map((code) => ({
  who: 'author',
  what: `a code that is none: ${code}`,
  meets: 'text',
  by: () => reads(csvText({ head: ['БИН'], rows: [[{ code }]], about: [] }, 'ru')),
}))

attempts('csv', [...cells, ...roadmap, ...names, ...codes])

controls('csv', [
  {
    who: 'the reading',
    what: 'finds a formula where there is one',
    meets: 'a formula by ,: =1+1',
    by: () => reads('"Название"\r\n"=1+1"\r\n'),
  },
  {
    who: 'the reading',
    what: 'finds one behind a separator',
    meets: 'a formula by ;: =1+1',
    by: () => reads('раз;=1+1'),
  },
  {
    who: 'author',
    what: 'what was written stays readable',
    meets: 'Скамьи; раз, два',
    by: () => cellsOf(written('Скамьи; раз, два', 'ru'), ';').find((cell) => cell.includes('Скамьи')) ?? '',
  },
  {
    who: 'author',
    what: 'a code stays what it is',
    meets: '="012345678901"',
    by: () =>
      cellsOf(csvText({ head: ['БИН'], rows: [[{ code: '012345678901' }]], about: [] }, 'ru'), ';').find((cell) =>
        cell.includes('0123'),
      ) ?? '',
  },
])
