import { expect, it } from 'vitest'
import type { PlanRow } from './plan-summary.ts'
import { type ReportWords, reportCsv } from './report-csv.ts'

const echo = new Proxy({}, { get: (_, code: string) => `<${code}>` }) as never
const words: ReportWords = {
  language: 'ru',
  head: ['line', 'name', 'group', 'decision', 'about', 'before', 'after', 'remark'],
  groups: echo,
  decisions: { applied: 'write', left: 'leave' },
  facts: echo,
  fields: echo,
  notes: echo,
  doubts: echo,
  problems: echo,
  forms: echo,
  statuses: echo,
  directions: echo,
  districts: echo,
  about: [['source', 'Реестр']],
}

const entry: PlanRow = {
  group: 'bad',
  line: 7,
  name: '=HYPERLINK("http://evil.example")',
  ngoId: null,
  before: null,
  after: null,
  notes: [],
  doubts: [],
  problems: [{ code: 'bin-format', field: 'bin', column: 0, cell: '+1' }],
  staged: null,
  at: 0,
  isApplied: false,
}
const linesOf = async (...rows: PlanRow[]) => (await reportCsv(rows, words).text()).split('\r\n')

it('tells line, column and reason, and no cell of it is a formula', async () => {
  const [, line] = await linesOf(entry)
  expect(line).toBe(`"7";"'=HYPERLINK(""http://evil.example"")";"<bad>";"";"<bin>";"";"'+1";"<bin-format>"`)
})

it('has a row for every fact that changes, with what stood there and what was decided', async () => {
  const [before, after] = [
    { bin: null, status: 'active' as const },
    { bin: '000740000728', status: 'suspended' as const },
  ]
  const staged = { act: 'change', line: 7, ngoId: 'n1', before, after } as const
  const lines = await linesOf({
    ...entry,
    group: 'changed',
    name: 'Фонд',
    problems: [],
    before,
    after,
    staged,
    isApplied: true,
  })
  expect(lines.slice(1, 3)).toEqual([
    `"7";"Фонд";"<changed>";"write";"<bin>";"";"=""000740000728""";""`,
    `"7";"Фонд";"<changed>";"write";"<status>";"<active>";"<suspended>";""`,
  ])
})
